package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.office.screening.Answer;
import shouwang.office.screening.ClueDesk;
import shouwang.office.screening.ClueFilter;
import shouwang.office.screening.ClueRow;
import shouwang.office.screening.ListKind;
import shouwang.office.screening.ScreeningProblem;

/** 待核对: the rows of all lists that wait for a person, oldest first, answered one by one or many alike. */
@Controller
class WaitingPages {

    private static final int ROWS = 20;

    private final ClueDesk desk;
    private final ClueWorkbook workbook;
    private final Divisions divisions;

    WaitingPages(ClueDesk desk, ClueWorkbook workbook, Divisions divisions) {
        this.desk = desk;
        this.workbook = workbook;
        this.divisions = divisions;
    }

    /** What the queue shows: the kind of list, the village the row names, and from where on. */
    record QueueFilter(
            @Nullable String kind,
            @Nullable String village,
            @Nullable Long after) {

        ClueFilter asked() {
            return ClueFilter.waiting(
                    ListKind.of(kind == null ? "" : kind),
                    Optional.ofNullable(village).filter(Predicate.not(String::isBlank)),
                    after == null ? 0 : after);
        }
    }

    /** Rows that are answered alike. */
    record BulkForm(
            @Nullable List<Long> clue,
            @Nullable String answer,
            @Nullable String reason) {

        public List<Long> clues() {
            return clue == null ? List.of() : clue;
        }

        Answer given() {
            Answer.Kind kind = Answer.Kind.of(answer == null ? "" : answer)
                    .filter(chosen -> chosen != Answer.Kind.THIS_PERSON)
                    .orElseThrow(ScreeningProblem.NO_ANSWER_CHOSEN::refuse);
            return Answer.of(kind, reason == null ? "" : reason.strip());
        }
    }

    @GetMapping("/waiting")
    String waiting(Actor actor, @ModelAttribute("filter") QueueFilter filter, Model model) {
        requireDesk(actor);
        List<ClueRow> found = desk.page(actor.scope(), filter.asked(), ROWS + 1);
        List<ClueRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute(
                "candidates",
                desk.candidates(actor.scope(), shown.stream().map(ClueRow::id).toList()));
        model.addAttribute("kinds", ListKind.values());
        model.addAttribute("villages", divisions.children(actor.division()));
        model.addAttribute("answers", List.of(Answer.Kind.values()).subList(1, Answer.Kind.values().length));
        return "screening/waiting";
    }

    @PostMapping("/waiting/answers")
    String answer(
            Actor actor,
            @ModelAttribute("filter") QueueFilter filter,
            @ModelAttribute("typed") BulkForm typed,
            Model model,
            HttpServletResponse response) {
        try {
            desk.answer(actor, typed.clues(), typed.given());
            return "redirect:/waiting?done=" + typed.clues().size();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof ScreeningProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("wrong", refusal.words());
            return waiting(actor, filter, model);
        }
    }

    @GetMapping("/waiting.xlsx")
    ResponseEntity<byte[]> download(Actor actor, @ModelAttribute QueueFilter filter) {
        requireDesk(actor);
        return workbook.of(actor, "待核对名单", List.of(), filter.asked());
    }

    private static void requireDesk(Actor actor) {
        if (!actor.role().runsCampaign()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
