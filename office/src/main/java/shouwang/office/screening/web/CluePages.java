package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.Answer;
import shouwang.office.screening.ClueDesk;
import shouwang.office.screening.ScreeningProblem;

/** 线索详情: one row of a list: what it says, what became of it, and the answer a person gives. */
@Controller
class CluePages {

    private static final String BACK = "redirect:/clues/%d?done";

    private final ClueDesk desk;

    CluePages(ClueDesk desk) {
        this.desk = desk;
    }

    /** What a person answered. */
    record AnswerForm(
            @Nullable String answer,
            @Nullable Long household,
            @Nullable String reason) {

        Answer given() {
            String words = reason == null ? "" : reason.strip();
            Answer.Kind kind =
                    Answer.Kind.of(answer == null ? "" : answer).orElseThrow(ScreeningProblem.NO_ANSWER_CHOSEN::refuse);
            if (kind != Answer.Kind.THIS_PERSON) {
                return Answer.of(kind, words);
            }
            return Answer.thisPerson(
                    Optional.ofNullable(household).orElseThrow(ScreeningProblem.NO_HOUSEHOLD_CHOSEN::refuse), words);
        }
    }

    @GetMapping("/clues/{id:\\d+}")
    String clue(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("clue", desk.find(actor.scope(), id));
        model.addAttribute("answers", actor.role().runsCampaign());
        model.addAttribute("kinds", Answer.Kind.values());
        model.addAttribute("words", words);
        model.addAttribute("people", desk.people(actor.scope(), words));
        return "screening/clue";
    }

    @PostMapping("/clues/{id:\\d+}/answer")
    String answer(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("typed") AnswerForm typed,
            Model model,
            HttpServletResponse response) {
        try {
            desk.answer(actor, List.of(id), typed.given());
            return BACK.formatted(id);
        } catch (Refusal refusal) {
            return again(actor, id, refusal, model, response);
        }
    }

    @PostMapping("/clues/{id:\\d+}/answer/undoing")
    String undo(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            desk.undo(actor, id, reason.strip());
            return BACK.formatted(id);
        } catch (Refusal refusal) {
            return again(actor, id, refusal, model, response);
        }
    }

    /** The same page with what was wrong and what was typed; what can't be seen stays a 404. */
    private String again(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof ScreeningProblem)) {
            throw refusal;
        }
        String page = clue(actor, id, "", model);
        response.setStatus(refusal.problem().status());
        model.addAttribute("wrong", refusal.words());
        return page;
    }
}
