package shouwang.office.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.fieldwork.Attempt;
import shouwang.office.fieldwork.Attempts;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Filed;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.fieldwork.VisitOrder;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;

/** 填报: the form of one household, filed and followed by the next of the same crew. */
@Controller
class FilingPages {

    private final VisitOrders orders;
    private final Visits visits;
    private final Attempts attempts;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;

    FilingPages(
            VisitOrders orders, Visits visits, Attempts attempts, Divisions divisions, Packs packs, OfficeClock clock) {
        this.orders = orders;
        this.visits = visits;
        this.attempts = attempts;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
    }

    @GetMapping("/visits/orders/{id:\\d+}")
    String form(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String filed, Model model) {
        VisitOrder order = orders.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (!order.isOpen() || !Visits.mayFile(actor)) {
            return order.standing()
                    .visit()
                    .map(visit -> "redirect:/visits/" + visit)
                    .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        }
        FormSheet sheet = visits.sheet(actor, id);
        SentForm.uuid(filed)
                .flatMap(visit -> visits.find(actor.scope(), visit))
                .ifPresent(visit -> model.addAttribute("before", visit));
        show(actor, sheet, sheet.offered(), List.of(), model);
        model.addAttribute("id", UUID.randomUUID());
        return "fieldwork/visit";
    }

    @PostMapping("/visits/orders/{id:\\d+}/visit")
    String file(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        SentForm typed = new SentForm(sent);
        Filed filed = visits.file(actor, typed.filing(id, Optional.empty()));
        if (filed instanceof Filed.Returned returned) {
            return again(actor, returned, typed, model, response);
        }
        return "redirect:" + onwards(actor, (Filed.Done) filed);
    }

    /** The sums reckoned from their parts, and what the pack makes of the income; nothing is filed. */
    @PostMapping("/visits/orders/{id:\\d+}/sums")
    String sums(Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        SentForm typed = new SentForm(sent);
        if (!Visits.mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        FormSheet sheet = visits.sheet(actor, id);
        Answers answers = sheet.form().summedUp(typed.answers());
        show(actor, sheet, answers, List.of(), model);
        model.addAttribute("figures", visits.reckon(actor, sheet, answers));
        model.addAttribute("id", typed.id());
        model.addAttribute("seen", typed.seen());
        return "fieldwork/visit";
    }

    /** Nobody was there: the try is noted, and the next household of the crew opens. */
    @PostMapping("/visits/orders/{id:\\d+}/attempts")
    String attempt(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        SentForm typed = new SentForm(sent);
        VisitOrder order = orders.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        try {
            attempts.note(
                    actor,
                    id,
                    new Attempt(typed.id(), Days.of(typed.one("on"), clock), typed.all("by"), typed.one("result")));
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof FieldworkProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            String page = form(actor, id, "", model);
            model.addAttribute("attemptRefused", refusal.words());
            model.addAttribute("typed", typed);
            return page;
        }
        return orders.next(actor.scope(), order)
                .map(next -> "redirect:/visits/orders/" + next + "?tried=" + order.id())
                .orElse("redirect:/visits?tried");
    }

    private String again(
            Actor actor, Filed.Returned returned, SentForm typed, Model model, HttpServletResponse response) {
        if (returned.isWrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        List<Found> errors = returned.found().stream().filter(Found::isError).toList();
        model.addAttribute("errors", errors);
        model.addAttribute(
                "doubts",
                returned.found().stream().filter(found -> !found.isError()).toList());
        model.addAttribute("seen", typed.seen());
        model.addAttribute("id", typed.id());
        show(actor, returned.sheet(), typed.answers(), returned.complaints(), model);
        return "fieldwork/visit";
    }

    private void show(Actor actor, FormSheet sheet, Answers shown, List<Complaint> complaints, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("order", sheet.order());
        model.addAttribute("form", new FormView(sheet, shown, complaints));
        model.addAttribute("place", divisions.path(sheet.order().household().division()));
        model.addAttribute("attempts", attempts.of(actor.scope(), sheet.order().id()));
        model.addAttribute("label", Masked.text(sheet.household().label()));
        model.addAttribute("results", attempts.results());
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "estimatedUntil",
                sheet.form().asksForIncome() && clock.today().isBefore(periodEnd()) ? periodEnd() : null);
    }

    private LocalDate periodEnd() {
        return packs.inForce().campaign().accounting().to();
    }

    /** To the form that a trouble opened, else to the next household of the crew, else to the list. */
    private String onwards(Actor actor, Filed.Done done) {
        if (done.opened()) {
            return orders.ofHousehold(actor.scope(), done.order().household().id())
                    .map(order -> "/visits/orders/" + order.id() + "?filed=" + done.visit())
                    .orElse("/visits");
        }
        return done.next()
                .map(next -> "/visits/orders/" + next + "?filed=" + done.visit())
                .orElse("/visits?filed=" + done.visit());
    }
}
