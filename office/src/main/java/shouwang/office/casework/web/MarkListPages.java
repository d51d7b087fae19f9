package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MarkAttempt;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.MarkDesk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkQuestion;
import shouwang.office.casework.marks.Marking;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** 标注台账: the marks of an annex, by state and village; a whole list moved at once; taken home as a workbook. */
@Controller
class MarkListPages {

    private static final int ROWS = 50;
    private static final List<Column> COLUMNS = List.of(
            Column.text("户主", 12),
            Column.text("村组", 20),
            Column.text("环节", 16),
            Column.text("规则", 18),
            Column.text("规则提出日期", 14),
            Column.text("村级意见", 26),
            Column.text("镇级意见", 26),
            Column.text("上报县", 26),
            Column.text("县级核实", 26),
            Column.text("国家系统标注", 20),
            Column.text("最近办理", 30));

    private final MarkDesk desk;
    private final Marks marks;
    private final MarkRuling ruling;
    private final MarkViews views;
    private final Divisions divisions;

    MarkListPages(MarkDesk desk, Marks marks, MarkRuling ruling, MarkViews views, Divisions divisions) {
        this.desk = desk;
        this.marks = marks;
        this.ruling = ruling;
        this.views = views;
        this.divisions = divisions;
    }

    @GetMapping("/marks")
    String list(Actor actor, @ModelAttribute("asked") MarkQuestion asked, Model model) {
        List<Mark> found = desk.page(actor, asked, ROWS + 1);
        List<Mark> shown = found.subList(0, Math.min(ROWS, found.size()));
        Map<String, Integer> counts = desk.counts(actor, asked);
        model.addAttribute("marks", shown);
        model.addAttribute("next", found.size() > ROWS ? key(shown.get(ROWS - 1)) : "");
        model.addAttribute("kinds", MarkKind.values());
        model.addAttribute("steps", ruling.plan().steps().keySet());
        model.addAttribute("names", views);
        model.addAttribute("counts", counts);
        model.addAttribute("annex", ruling.annex(asked.getKind()).label());
        model.addAttribute("villages", CaseListPages.villages(divisions, actor));
        model.addAttribute("many", many(actor, asked));
        model.addAttribute("count", counts.getOrDefault(asked.getState(), 0));
        model.addAttribute("choices", ruling.choices());
        model.addAttribute("today", ruling.today());
        return "casework/marks";
    }

    @GetMapping("/marks.xlsx")
    void download(Actor actor, @ModelAttribute MarkQuestion asked, HttpServletResponse response) throws IOException {
        List<Mark> rows = desk.page(actor, asked, Integer.MAX_VALUE);
        String title = views.title(asked.getKind()) + "标注台账";
        Download.head(title + ".xlsx", response);
        try (WorkbookOut workbook = new WorkbookOut(response.getOutputStream())) {
            ListSheet sheet =
                    workbook.sheet("标注", title, "%s 于办公日 %s 下载。".formatted(actor.name(), ruling.today()), COLUMNS);
            rows.forEach(mark -> sheet.row(
                    mark.household().headName(),
                    mark.household().place(),
                    views.step(mark.step()),
                    mark.origin().words(),
                    mark.rule().since(),
                    MarkViews.opinion(mark, MarkAction.CONFIRM),
                    MarkViews.opinion(mark, MarkAction.AGREE),
                    MarkViews.opinion(mark, MarkAction.REPORT),
                    MarkViews.opinion(mark, MarkAction.VERIFY),
                    MarkViews.opinion(mark, MarkAction.FLAG),
                    latest(mark)));
        }
    }

    /** One act for many marks: those ticked, or all that the question finds, as many as were seen. */
    @PostMapping("/marks/passages")
    String moveMany(
            Actor actor,
            @ModelAttribute("asked") MarkQuestion asked,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "-1") int count,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        MarkAttempt attempt = MarkForm.attempt(asked.getKind(), sent);
        try {
            List<Seen> seen = whole ? all(actor, asked, count) : MarkForm.chosen(sent);
            Marks.Outcome outcome = marks.moveMany(actor, asked.getKind(), seen, attempt);
            if (outcome.left().isEmpty()) {
                return "redirect:/marks?kind=%s&done=%d"
                        .formatted(asked.getKind().word(), outcome.done());
            }
            response.setStatus(CaseworkProblem.SOMEBODY_WAS_FASTER.status());
            model.addAttribute("outcome", outcome);
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("tried", attempt);
            model.addAttribute(
                    "wrongFields",
                    problem == CaseworkProblem.NOT_FILLED ? ruling.wrong(asked.getKind(), attempt) : Map.of());
        }
        return list(actor, asked, model);
    }

    private List<Seen> all(Actor actor, MarkQuestion asked, int count) {
        asked.setAfter("");
        List<Mark> found = desk.page(actor, asked, Integer.MAX_VALUE);
        if (found.size() != count) {
            throw CaseworkProblem.LIST_CHANGED.refuse(count, found.size());
        }
        return found.stream()
                .map(mark -> new Seen(mark.household().id(), mark.seq()))
                .toList();
    }

    /** What the reader may do with the whole list: of a list of one step only. */
    private static Optional<MarkMove> many(Actor actor, MarkQuestion asked) {
        return MoveForm.named(MarkStep.values(), asked.getState())
                .flatMap(step -> Marking.of(asked.getKind()).forMany(step, actor.role()));
    }

    private static String latest(Mark mark) {
        return mark.passages().isEmpty()
                ? ""
                : mark.passages().stream()
                        .reduce((earlier, later) -> later)
                        .map(made -> "%s %s（%s）"
                                .formatted(
                                        made.by().on(),
                                        made.action().title(),
                                        made.by().name()))
                        .orElse("");
    }

    private static String key(Mark last) {
        return last.household().division() + "." + last.household().id();
    }
}
