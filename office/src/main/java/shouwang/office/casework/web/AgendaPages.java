package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MeetingConclusions;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.MeetingFacts;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.procedure.Field;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;

/** 逐户研判: one household at a time, large enough for a wall; the next by a key. */
@Controller
class AgendaPages {

    private static final String ITEM = "/meetings/{id:\\d+}/items/{item:\\d+}";

    private final MeetingDesk desk;
    private final MeetingConclusions conclusions;
    private final MeetingFacts facts;
    private final Ruling ruling;

    AgendaPages(MeetingDesk desk, MeetingConclusions conclusions, MeetingFacts facts, Ruling ruling) {
        this.desk = desk;
        this.conclusions = conclusions;
        this.facts = facts;
        this.ruling = ruling;
    }

    @GetMapping(ITEM)
    String show(
            Actor actor,
            @PathVariable long id,
            @PathVariable("item") long itemId,
            @ModelAttribute("form") ConclusionForm form,
            Model model) {
        MeetingDesk.Whole whole = desk.whole(actor.scope(), id);
        Item item = whole.items().stream()
                .filter(known -> known.id() == itemId)
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        List<Meeting.Attendee> present =
                whole.attendees().stream().filter(Meeting.Attendee::isPresent).toList();
        model.addAttribute("meeting", whole.meeting());
        model.addAttribute("item", item);
        model.addAttribute(
                "facts",
                item.concluded()
                        .map(Meeting.Concluded::facts)
                        .orElseGet(() -> facts.shown(actor.scope(), item.household())));
        model.addAttribute("place", MeetingViews.Place.of(whole.items(), itemId));
        model.addAttribute("present", present);
        model.addAttribute("kinds", Arrays.asList(Conclusion.Kind.values()));
        model.addAttribute("categories", ruling.choices().get(Field.CATEGORY));
        model.addAttribute("risks", ruling.choices().get(Field.RISKS));
        model.addAttribute("today", ruling.today());
        model.addAttribute(
                "concludes",
                MeetingDesk.mayRun(actor)
                        && item.concluded().isEmpty()
                        && !whole.meeting().isClosed()
                        && !present.isEmpty());
        return "casework/item";
    }

    @PostMapping(ITEM + "/conclusion")
    String conclude(
            Actor actor,
            @PathVariable long id,
            @PathVariable("item") long itemId,
            @ModelAttribute("form") ConclusionForm form,
            Model model,
            HttpServletResponse response) {
        try {
            conclusions.conclude(actor, id, itemId, form.read());
            return "redirect:"
                    + desk.whole(actor.scope(), id).items().stream()
                            .filter(item -> item.concluded().isEmpty())
                            .findFirst()
                            .map(item -> "/meetings/%d/items/%d".formatted(id, item.id()))
                            .orElse("/meetings/%d?done".formatted(id));
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            String page = show(actor, id, itemId, form, model);
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            return page;
        }
    }
}
