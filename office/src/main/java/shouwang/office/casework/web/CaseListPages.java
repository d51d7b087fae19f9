package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import shouwang.office.casework.CaseDesk;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.cases.CaseList;
import shouwang.office.casework.cases.CaseQuestion;
import shouwang.office.casework.cases.CaseRow;
import shouwang.office.kernel.Actor;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Column.Shown;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 识别认定: the cases, what waits for the reader first; filtered, paged, taken home as a workbook. */
@Controller
class CaseListPages {

    private static final int ROWS = 50;

    private static final List<Column> COLUMNS = List.of(
            Column.text("户主", 12),
            Column.text("村组", 20),
            Column.text("环节", 14),
            Column.text("进入环节", 12),
            Column.text("环节期限", 12),
            Column.text("期限", 10),
            Column.text("发现线索", 12),
            Column.text("总期限", 12),
            Column.text("上一步经办", 12),
            Column.text("绿色通道", 10),
            new Column("未说明比中", 10, Shown.COUNT));

    private final CaseDesk desk;
    private final Ruling ruling;
    private final CaseViews views;
    private final Divisions divisions;

    CaseListPages(CaseDesk desk, Ruling ruling, CaseViews views, Divisions divisions) {
        this.desk = desk;
        this.ruling = ruling;
        this.views = views;
        this.divisions = divisions;
    }

    @GetMapping("/cases")
    String list(Actor actor, @ModelAttribute("asked") CaseQuestion asked, Model model) {
        List<CaseRow> found = desk.page(actor, asked, ROWS + 1);
        List<CaseRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("cases", shown);
        model.addAttribute("next", found.size() > ROWS ? CaseList.after(shown.get(ROWS - 1)) : "");
        model.addAttribute("steps", ruling.identification().steps().values());
        model.addAttribute("names", views);
        model.addAttribute("villages", villages(divisions, actor));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String state : List.of("mine", "open", "late", "untold", "missing")) {
            counts.put(state, desk.count(actor, state));
        }
        model.addAttribute("counts", counts);
        return "casework/cases";
    }

    @GetMapping("/cases.xlsx")
    void download(Actor actor, @ModelAttribute CaseQuestion asked, HttpServletResponse response) throws IOException {
        List<CaseRow> rows = desk.page(actor, asked, Integer.MAX_VALUE);
        Download.head("识别认定台账.xlsx", response);
        try (WorkbookOut workbook = new WorkbookOut(response.getOutputStream())) {
            ListSheet sheet =
                    workbook.sheet("识别认定", "识别认定台账", "%s 于办公日 %s 下载。".formatted(actor.name(), ruling.today()), COLUMNS);
            rows.forEach(row -> sheet.row(
                    row.head(),
                    row.place(),
                    views.name(row.step()),
                    row.enteredOn(),
                    row.stepDueOn(),
                    row.lateness().words(),
                    row.foundOn(),
                    row.dueOn(),
                    row.lastBy(),
                    row.isUrgent(),
                    row.unexplained()));
        }
    }

    /** The villages that a reader of more than one chooses from, by town. */
    static Map<String, List<Division>> villages(Divisions divisions, Actor actor) {
        Map<String, List<Division>> byTown = new LinkedHashMap<>();
        divisions.find(actor.division()).ifPresent(own -> {
            List<Division> towns = switch (own.level()) {
                case COUNTY -> divisions.children(own.code());
                case TOWN -> List.of(own);
                default -> List.of();
            };
            towns.forEach(town -> byTown.put(town.shortName(), divisions.children(town.code())));
        });
        return byTown;
    }
}
