package shouwang.office.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
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
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Filed;
import shouwang.office.fieldwork.Filing;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.fieldwork.Visit;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;

/** 入户记录: a form as it was filed, to read and to print, and its correction by a new version. */
@Controller
class RecordPages {

    private static final String ONE = "/visits/{id:[0-9a-f-]{36}}";

    private final Visits visits;
    private final Packs packs;
    private final Divisions divisions;

    RecordPages(Visits visits, Packs packs, Divisions divisions) {
        this.visits = visits;
        this.packs = packs;
        this.divisions = divisions;
    }

    @GetMapping(ONE)
    String read(Actor actor, @PathVariable UUID id, Model model) {
        Visit visit = find(actor, id);
        model.addAttribute("visit", visit);
        model.addAttribute(
                "record", new RecordView(packs.inForce().form(visit.of().form()), visit.answers()));
        model.addAttribute("versions", visits.versions(actor.scope(), visit.of().order()));
        model.addAttribute("place", divisions.path(visit.of().division()));
        model.addAttribute("head", visits.headOf(actor.scope(), visit.of().household()));
        model.addAttribute("corrects", visit.of().isInForce() && Visits.mayFile(actor));
        return "fieldwork/record";
    }

    @GetMapping(ONE + "/correction")
    String correction(Actor actor, @PathVariable UUID id, Model model) {
        Visit visit = find(actor, id);
        if (!visit.of().isInForce() || !Visits.mayFile(actor)) {
            return "redirect:/visits/" + id;
        }
        FormSheet sheet = visits.sheet(actor, visit.of().order());
        show(sheet, visit.answers(), List.of(), visit, model);
        model.addAttribute("id", UUID.randomUUID());
        return "fieldwork/correction";
    }

    @PostMapping(ONE + "/correction")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Visit visit = find(actor, id);
        SentForm typed = new SentForm(sent);
        Filing filing =
                typed.filing(visit.of().order(), Optional.of(new Filing.Correction(visit.id(), typed.one("reason"))));
        try {
            Filed filed = visits.file(actor, filing);
            if (filed instanceof Filed.Done done) {
                return "redirect:/visits/" + done.visit() + "?done";
            }
            Filed.Returned returned = (Filed.Returned) filed;
            response.setStatus(returned.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.OK.value());
            show(returned.sheet(), typed.answers(), returned.complaints(), visit, model);
            model.addAttribute(
                    "errors", returned.found().stream().filter(Found::isError).toList());
            model.addAttribute(
                    "doubts",
                    returned.found().stream().filter(found -> !found.isError()).toList());
        } catch (Refusal refusal) {
            if (refusal.problem() != FieldworkProblem.REASON_MISSING) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            show(visits.sheet(actor, visit.of().order()), typed.answers(), List.of(), visit, model);
            model.addAttribute("refused", refusal.words());
        }
        model.addAttribute("seen", typed.seen());
        model.addAttribute("reason", typed.one("reason"));
        model.addAttribute("id", typed.id());
        return "fieldwork/correction";
    }

    private void show(FormSheet sheet, Answers shown, List<Complaint> complaints, Visit visit, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("sheet", sheet);
        model.addAttribute("order", sheet.order());
        model.addAttribute("form", new FormView(sheet, shown, complaints));
        model.addAttribute("place", divisions.path(visit.of().division()));
    }

    private Visit find(Actor actor, UUID id) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return visits.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }
}
