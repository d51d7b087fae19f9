package shouwang.office.app.households;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandEntry;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Column.Shown;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 农户: found, filtered, paged and taken home as a workbook. */
@Controller
class HouseholdListPages {

    private static final List<Column> COLUMNS = List.of(
            Column.text("村(社区)", 14),
            Column.text("组", 10),
            Column.text("户主", 12),
            Column.text("查到的人", 12),
            Column.text("户编号", 22),
            new Column("人口", 6, Shown.COUNT),
            new Column("表(附件)", 9, Shown.COUNT),
            Column.text("重点人群", 10),
            Column.text("监测", 12),
            Column.text("收入低于标准", 12),
            new Column("错误", 6, Shown.COUNT),
            new Column("存疑", 6, Shown.COUNT),
            new Column("待问清", 8, Shown.COUNT),
            Column.text("资料", 10));

    private final HouseholdDesk desk;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;

    HouseholdListPages(HouseholdDesk desk, Divisions divisions, Packs packs, OfficeClock clock) {
        this.desk = desk;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/households")
    String list(Actor actor, @ModelAttribute("asked") HouseholdQuestion asked, Model model) {
        model.addAttribute("page", desk.page(actor, asked));
        model.addAttribute("villages", villages(actor));
        model.addAttribute("groups", groups(actor, asked));
        model.addAttribute("areas", packs.inForce().keyAreas());
        model.addAttribute("keyGroups", packs.inForce().keyGroups());
        model.addAttribute("forms", packs.inForce().formNumbers());
        model.addAttribute("mayEnter", HandEntry.mayEnter(actor));
        return "app/households";
    }

    @GetMapping("/households.xlsx")
    void download(Actor actor, @ModelAttribute HouseholdQuestion asked, HttpServletResponse response)
            throws IOException {
        HouseholdDesk.mustSeeHouseholds(actor);
        Download.head("农户名册.xlsx", response);
        try (WorkbookOut workbook = new WorkbookOut(response.getOutputStream())) {
            ListSheet sheet = workbook.sheet(
                    "农户", "农户名册", "%s 于办公日 %s 下载;号码已脱敏。".formatted(actor.name(), clock.today()), COLUMNS);
            desk.all(actor, asked, row -> write(row, sheet));
        }
    }

    private static void write(HouseholdRow row, ListSheet sheet) {
        sheet.row(
                row.village(),
                row.group(),
                row.head(),
                row.person(),
                row.maskedNumber(),
                row.members(),
                row.form(),
                row.groupsInWords(),
                HouseholdWords.monitored(row.monitored()),
                HouseholdWords.inRange(row.inRange()),
                row.errors(),
                row.doubts(),
                row.unknown(),
                row.isComplete() ? "完整" : "不完整");
    }

    /** The villages a reader may choose from, under their towns; none for a village's own monitor. */
    private Map<String, List<Division>> villages(Actor actor) {
        Map<String, List<Division>> byTown = new LinkedHashMap<>();
        divisions
                .find(actor.division())
                .ifPresent(own ->
                        towns(own).forEach(town -> byTown.put(town.shortName(), divisions.children(town.code()))));
        return byTown;
    }

    private List<Division> towns(Division own) {
        return switch (own.level()) {
            case COUNTY -> divisions.children(own.code());
            case TOWN -> List.of(own);
            default -> List.of();
        };
    }

    private List<Division> groups(Actor actor, HouseholdQuestion asked) {
        boolean isInVillage =
                actor.division().length() == 12 && !actor.division().endsWith("000");
        String village = isInVillage ? actor.division() : asked.village() == null ? "" : asked.village();
        return village.isEmpty() ? List.of() : divisions.children(village);
    }
}
