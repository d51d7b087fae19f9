package shouwang.office.access.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Division;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 网格: who stands in the cells of town, village and group, who answers for a village, and where somebody lacks. */
@Controller
class GridPages {

    private static final List<Column> COLUMNS = List.of(
            Column.text("乡镇", 14),
            Column.text("村(社区)", 18),
            Column.text("组", 12),
            Column.text("岗位", 14),
            Column.text("姓名", 14),
            Column.text("电话", 16),
            Column.text("任职起", 14));

    private final Grid grid;
    private final OfficeClock clock;

    GridPages(Grid grid, OfficeClock clock) {
        this.grid = grid;
        this.clock = clock;
    }

    @GetMapping("/grid")
    String own(Actor actor, Model model) {
        return show(actor, actor.division(), model);
    }

    @GetMapping("/grid/{cell:\\d+}")
    String show(Actor actor, @PathVariable String cell, Model model) {
        GridCell shown = grid.of(reader(actor), cell);
        Division division = shown.division();
        model.addAttribute("cell", shown);
        model.addAttribute("level", division.level().name());
        model.addAttribute("gaps", shown.gaps());
        model.addAttribute(
                "above",
                division.parent()
                        .filter(parent -> !division.code().equals(actor.division())
                                && (parent.equals(actor.division())
                                        || actor.scope().contains(parent)))
                        .orElse(""));
        model.addAttribute("changes", grid.mayChange(actor) && division.level() != Division.Level.COUNTY);
        return "access/grid";
    }

    @GetMapping("/grid.xlsx")
    ResponseEntity<byte[]> download(Actor actor) {
        GridCell own = grid.of(reader(actor), actor.division());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut workbook = new WorkbookOut(bytes)) {
            String said = "%s 于办公日 %s 下载;电话已脱敏。".formatted(actor.name(), clock.today());
            ListSheet sheet = workbook.sheet("网格", own.division().shortName() + "网格人员", said, COLUMNS);
            write(own, new String[] {"", "", ""}, sheet);
        }
        return Download.workbook("网格人员.xlsx", bytes.toByteArray());
    }

    private static void write(GridCell cell, String[] above, ListSheet sheet) {
        String[] where = above.clone();
        int column = switch (cell.division().level()) {
            case VILLAGE -> 1;
            case GROUP -> 2;
            default -> 0;
        };
        where[column] = cell.division().shortName();
        for (GridCell.Held held : cell.posts()) {
            if (held.isVacant()) {
                sheet.row(where[0], where[1], where[2], held.post().name(), "缺", "", "");
            }
            for (GridHolder holder : held.holders()) {
                String phone = holder.person().map(GridPerson::maskedPhone).orElse("");
                sheet.row(
                        where[0],
                        where[1],
                        where[2],
                        held.post().name(),
                        holder.name(),
                        phone,
                        holder.fromOn().toString());
            }
        }
        cell.below().forEach(below -> write(below, where, sheet));
    }

    static Actor reader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}
