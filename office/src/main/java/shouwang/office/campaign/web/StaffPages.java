package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.StaffFilter;
import shouwang.office.campaign.StaffMember;
import shouwang.office.campaign.StaffPool;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 参与人员: who takes part, who of them was trained and who was not. */
@Controller
class StaffPages {

    private static final int ROWS = 100;
    private static final List<Column> COLUMNS = List.of(
            Column.text("单位", 20),
            Column.text("姓名", 14),
            Column.text("类别", 14),
            Column.text("电话", 16),
            Column.text("培训", 16));

    private final StaffPool pool;
    private final OfficeClock clock;

    StaffPages(StaffPool pool, OfficeClock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean untrained,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        StaffFilter filter = new StaffFilter(words.strip(), kind, untrained, after);
        List<StaffMember> found = pool.page(Readers.mayRead(actor), filter, ROWS + 1);
        List<StaffMember> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("staff", shown);
        model.addAttribute("asked", filter);
        model.addAttribute("next", found.size() > ROWS ? key(shown.get(ROWS - 1)) : "");
        model.addAttribute("coverage", pool.coverage(actor));
        model.addAttribute("kinds", pool.kinds());
        model.addAttribute("changes", pool.mayChange(actor));
        return "campaign/staff";
    }

    private static String key(StaffMember member) {
        return "%s.%012d".formatted(member.division(), member.id());
    }

    @GetMapping("/staff.xlsx")
    ResponseEntity<byte[]> download(Actor actor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut workbook = new WorkbookOut(bytes)) {
            String said =
                    "%s 于办公日 %s 下载;电话已脱敏。".formatted(Readers.mayRead(actor).name(), clock.today());
            ListSheet sheet = workbook.sheet("参与人员", "集中排查参与人员", said, COLUMNS);
            pool.all(actor)
                    .forEach(member -> sheet.row(
                            member.place(),
                            member.name(),
                            member.kind(),
                            member.maskedPhone(),
                            member.trainedOn().map(Object::toString).orElse("未培训")));
        }
        return Download.workbook("参与人员.xlsx", bytes.toByteArray());
    }

    /** Whoever stands in the grid or signs in here and is not in the pool yet. */
    @PostMapping("/staff/intake")
    String takeIn(Actor actor) {
        return "redirect:/staff?came=" + pool.takeIn(actor);
    }

    @GetMapping("/staff/new")
    String blank(Actor actor, Model model) {
        return form(writer(actor), StaffForm.EMPTY, Map.of(), model);
    }

    @PostMapping("/staff")
    String add(Actor actor, @ModelAttribute("typed") StaffForm typed, Model model, HttpServletResponse response) {
        try {
            pool.add(actor, typed.asked());
            return "redirect:/staff?came=1";
        } catch (Refusal refusal) {
            CampaignProblem problem = ours(refusal, response);
            return form(actor, typed, Map.of(StaffForm.fieldOf(problem), refusal.words()), model);
        }
    }

    private String form(Actor actor, StaffForm typed, Map<String, String> wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", pool.kinds());
        model.addAttribute("divisions", pool.divisions(actor));
        return "campaign/new-staff";
    }

    @GetMapping("/staff/{id:\\d+}")
    String member(Actor actor, @PathVariable long id, Model model) {
        StaffMember member = pool.find(Readers.mayRead(actor), id);
        model.addAttribute("member", member);
        model.addAttribute("changes", pool.mayChange(actor) && member.isIn());
        return "campaign/staff-member";
    }

    @PostMapping("/staff/{id:\\d+}/leaving")
    String leave(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        pool.find(writer(actor), id);
        try {
            pool.leave(actor, id, reason);
            return "redirect:/staff?left";
        } catch (Refusal refusal) {
            ours(refusal, response);
            model.addAttribute("wrong", refusal.words());
            return member(actor, id, model);
        }
    }

    /** A refusal of this room is said on the page; any other stays what it is. */
    static CampaignProblem ours(Refusal refusal, HttpServletResponse response) {
        if (!(refusal.problem() instanceof CampaignProblem problem)) {
            throw refusal;
        }
        response.setStatus(problem.status());
        return problem;
    }

    private Actor writer(Actor actor) {
        if (!pool.mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}
