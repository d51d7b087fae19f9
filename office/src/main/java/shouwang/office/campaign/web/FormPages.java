package shouwang.office.campaign.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.FormLists;
import shouwang.office.campaign.RoutedHousehold;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Column.Shown;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;
import shouwang.policy.pack.KeyGroup;

/** 分表名单: the households behind the figures of the board: those of a form, those of a key group. */
@Controller
class FormPages {

    private static final int ROWS = 50;

    private static final List<Column> COLUMNS = List.of(
            Column.text("村", 14),
            Column.text("组", 8),
            Column.text("户主姓名", 12),
            Column.text("户编号", 22),
            new Column("人数", 8, Shown.COUNT),
            Column.text("填表", 8),
            Column.text("重点人群", 20));

    private final FormLists lists;
    private final Divisions divisions;
    private final OfficeClock clock;

    FormPages(FormLists lists, Divisions divisions, OfficeClock clock) {
        this.lists = lists;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/forms/{form:\\d{1,2}}")
    String form(
            Actor actor,
            @PathVariable int form,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        String of = own(actor, division);
        List<RoutedHousehold> found = lists.ofForm(actor, form, of, after, ROWS + 1);
        return page(title(form), of, "/forms/" + form, found, model);
    }

    @GetMapping("/forms/{form:\\d{1,2}}.xlsx")
    ResponseEntity<byte[]> form(Actor actor, @PathVariable int form, @RequestParam(defaultValue = "") String division) {
        return workbook(actor, title(form), lists.ofForm(actor, form, own(actor, division), 0, Integer.MAX_VALUE));
    }

    @GetMapping("/key-groups/{group:\\d{1,2}}")
    String group(
            Actor actor,
            @PathVariable int group,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        String of = own(actor, division);
        List<RoutedHousehold> found = lists.ofGroup(actor, group, of, after, ROWS + 1);
        return page(groupTitle(group), of, "/key-groups/" + group, found, model);
    }

    @GetMapping("/key-groups/{group:\\d{1,2}}.xlsx")
    ResponseEntity<byte[]> group(
            Actor actor, @PathVariable int group, @RequestParam(defaultValue = "") String division) {
        return workbook(
                actor, groupTitle(group), lists.ofGroup(actor, group, own(actor, division), 0, Integer.MAX_VALUE));
    }

    private String page(String title, String division, String address, List<RoutedHousehold> found, Model model) {
        List<RoutedHousehold> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("title", title);
        model.addAttribute(
                "place", divisions.find(division).map(Division::shortName).orElse(""));
        model.addAttribute("division", division);
        model.addAttribute("address", address);
        model.addAttribute("households", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        return "campaign/households";
    }

    private ResponseEntity<byte[]> workbook(Actor actor, String title, List<RoutedHousehold> households) {
        String said = "%s 于办公日 %s 下载。".formatted(actor.name(), clock.today());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut workbook = new WorkbookOut(bytes)) {
            ListSheet sheet = workbook.sheet("名单", title, said, COLUMNS);
            for (RoutedHousehold household : households) {
                sheet.row(
                        household.village(),
                        household.group(),
                        household.head(),
                        household.householdNo(),
                        household.people(),
                        "附件" + household.form(),
                        household.groupWords());
            }
        }
        return Download.workbook(title + ".xlsx", bytes.toByteArray());
    }

    private static String title(int form) {
        return "应填附件%d的农户".formatted(form);
    }

    private String groupTitle(int group) {
        return lists.group(group).map(KeyGroup::name).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static String own(Actor actor, String division) {
        return division.isEmpty() ? actor.division() : division;
    }
}
