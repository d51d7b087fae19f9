package shouwang.office.access.web;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.access.Audit;
import shouwang.office.access.AuditLine;
import shouwang.office.access.AuditQuestion;
import shouwang.office.access.AuditWords;
import shouwang.office.access.Change;
import shouwang.office.access.Changes;
import shouwang.office.access.SignInAttempt;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 操作记录、登录记录. */
@Controller
class AuditPages {

    private static final int ROWS = 50;
    private static final List<Column> COLUMNS = List.of(
            Column.text("时间", 20),
            Column.text("办理人", 14),
            Column.text("岗位", 28),
            Column.text("办理内容", 30),
            Column.text("区划", 20),
            Column.text("差异", 80));

    private final Audit audit;
    private final AuditWords words;
    private final Changes changes;
    private final OfficeClock clock;

    AuditPages(Audit audit, AuditWords words, Changes changes, OfficeClock clock) {
        this.audit = audit;
        this.words = words;
        this.changes = changes;
        this.clock = clock;
    }

    /** What stands in the filter of the page. */
    record AuditForm(
            @Nullable String person,
            @Nullable String thing,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @Nullable Long before) {

        AuditQuestion question() {
            return new AuditQuestion(
                    person == null ? "" : person,
                    thing == null ? "" : thing,
                    Optional.ofNullable(day),
                    Optional.ofNullable(before));
        }
    }

    @GetMapping("/audit")
    String audit(Actor actor, @ModelAttribute("asked") AuditForm asked, Model model) {
        List<AuditLine> found = audit.page(actor, asked.question(), ROWS + 1);
        List<Change> shown = found.stream().limit(ROWS).map(changes::read).toList();
        model.addAttribute("changes", shown);
        model.addAttribute("things", words.things());
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("seesSignIns", actor.role() == Role.SYSTEM_ADMINISTRATOR);
        return "access/audit";
    }

    @GetMapping("/audit.xlsx")
    ResponseEntity<byte[]> download(Actor actor, @ModelAttribute AuditForm asked) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut workbook = new WorkbookOut(bytes)) {
            ListSheet sheet = workbook.sheet("操作记录", "操作记录", said(actor), COLUMNS);
            audit.stream(actor, asked.question(), line -> write(changes.read(line), sheet));
        }
        return Download.workbook("操作记录.xlsx", bytes.toByteArray());
    }

    private static void write(Change change, ListSheet sheet) {
        sheet.row(
                change.at(),
                change.person(),
                change.post(),
                change.what(),
                change.where(),
                String.join(
                        "\n",
                        change.differences().stream()
                                .map(Change.Difference::toString)
                                .toList()));
    }

    private String said(Actor actor) {
        return "%s 于办公日 %s 下载;号码已脱敏。".formatted(actor.name(), clock.today());
    }

    @GetMapping("/audit/sign-ins")
    String signIns(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        List<SignInAttempt> found = audit.attempts(actor, name, before, ROWS + 1);
        List<SignInAttempt> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("attempts", shown);
        model.addAttribute("name", name);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("zone", OfficeClock.ZONE);
        return "access/sign-ins";
    }
}
