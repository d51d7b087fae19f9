package shouwang.office.app.areas;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.AreaTags;
import shouwang.office.region.RegionProblem;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 重点区域: the villages with the kinds of area they are, set and ended on the village's own page. */
@Controller
class AreaPages {

    private static final List<Column> COLUMNS = List.of(
            Column.text("乡镇", 26), Column.text("村（社区）", 16), Column.text("重点区域", 40), Column.text("起始日期和依据", 60));

    private final AreaDesk desk;
    private final OfficeClock clock;

    AreaPages(AreaDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/areas")
    String list(Actor actor, @RequestParam(defaultValue = "") String town, Model model) {
        model.addAttribute("lines", desk.lines(actor, town));
        model.addAttribute("counts", desk.counts(actor));
        model.addAttribute("towns", desk.towns(actor));
        model.addAttribute("town", town);
        return "app/areas";
    }

    @GetMapping("/areas.xlsx")
    void download(Actor actor, @RequestParam(defaultValue = "") String town, HttpServletResponse response)
            throws IOException {
        List<AreaLine> lines = desk.lines(actor, town);
        Download.head("重点区域.xlsx", response);
        try (WorkbookOut workbook = new WorkbookOut(response.getOutputStream())) {
            ListSheet sheet =
                    workbook.sheet("重点区域", "重点区域", "%s 于办公日 %s 下载。".formatted(actor.name(), clock.today()), COLUMNS);
            lines.forEach(line ->
                    sheet.row(line.town(), line.village().shortName(), line.tagsInWords(), line.groundsInWords()));
        }
    }

    @GetMapping("/areas/{village:\\d{12}}")
    String village(Actor actor, @PathVariable String village, Model model) {
        model.addAttribute("village", desk.village(actor, village));
        model.addAttribute("tags", desk.ofVillage(actor, village));
        model.addAttribute("kinds", desk.kinds());
        model.addAttribute("today", clock.today());
        model.addAttribute("mayTag", AreaTags.mayTag(actor));
        return "app/area";
    }

    @PostMapping("/areas/{village:\\d{12}}/tags")
    String set(
            Actor actor,
            @PathVariable String village,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            Model model,
            HttpServletResponse response) {
        desk.village(actor, village);
        try {
            desk.set(actor, village, kind, reason.strip(), day(from));
            return "redirect:/areas/%s?set".formatted(village);
        } catch (Refusal refusal) {
            model.addAttribute("typed", Map.of("kind", kind, "reason", reason, "from", from));
            return said(actor, village, refusal, model, response);
        }
    }

    @PostMapping("/areas/{village:\\d{12}}/tags/{tag:\\d+}/ending")
    String end(
            Actor actor,
            @PathVariable String village,
            @PathVariable long tag,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response) {
        desk.village(actor, village);
        try {
            desk.end(actor, village, tag, reason.strip(), day(until));
            return "redirect:/areas/%s?ended".formatted(village);
        } catch (Refusal refusal) {
            model.addAttribute("wrongTag", Map.of("id", tag, "reason", reason, "until", until));
            return said(actor, village, refusal, model, response);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw RegionProblem.NO_DAY.refuse();
        }
    }

    /** What the reader can put right is said on the same page, and what was typed stays. */
    private String said(Actor actor, String village, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof RegionProblem problem)) {
            throw refusal;
        }
        response.setStatus(problem.status());
        model.addAttribute("wrong", refusal.words());
        return village(actor, village, model);
    }
}
