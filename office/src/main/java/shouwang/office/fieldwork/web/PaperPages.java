package shouwang.office.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.office.fieldwork.VisitPapers;
import shouwang.office.fieldwork.VisitPapers.Asked;
import shouwang.office.fieldwork.paper.FormPaper;
import shouwang.office.fieldwork.paper.LedgerPaper;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Download;
import shouwang.policy.form.Form;

/** 打印入户表: forms for the pen and as they were filed, one household, a crew's or a village's in one file. */
@Controller
class PaperPages {

    private final VisitPapers papers;
    private final Packs packs;
    private final Divisions divisions;

    PaperPages(VisitPapers papers, Packs packs, Divisions divisions) {
        this.papers = papers;
        this.packs = packs;
        this.divisions = divisions;
    }

    @GetMapping("/visits/papers")
    String show(Actor actor, @RequestParam(defaultValue = "") String division, Model model) {
        Division place = place(actor, division);
        boolean isVillage = place.level() == Level.VILLAGE || place.level() == Level.GROUP;
        List<PaperStack> stacks = PaperStack.of(papers.stacks(actor, place.code(), isVillage), isVillage, divisions);
        model.addAttribute("place", place);
        model.addAttribute("isVillage", isVillage);
        model.addAttribute("stacks", stacks);
        model.addAttribute("all", PaperStack.total(place, stacks));
        model.addAttribute(
                "forms",
                packs.inForce().formNumbers().stream()
                        .map(packs.inForce()::form)
                        .toList());
        model.addAttribute("ledger", packs.inForce().formOfOthers());
        return "fieldwork/papers";
    }

    /** Sheets of a place, of one form: those still to be visited, or those filed. */
    @GetMapping("/visits/papers/forms.docx")
    void forms(
            Actor actor,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "0") int form,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String crew,
            HttpServletResponse response)
            throws IOException {
        Division place = place(actor, division);
        boolean isFiled = state.equals("done");
        Form asked = form(form);
        List<Long> orders = orders(actor, new Asked(place.code(), form, isFiled, crew(crew)));
        head(place.shortName(), asked, isFiled ? "已填报" : "待入户", response);
        FormPaper paper = new FormPaper(response.getOutputStream(), asked);
        papers.each(actor, orders, isFiled, paper::write);
        paper.end();
    }

    /** The ledger for the pen, group by group. */
    @GetMapping("/visits/papers/ledger.docx")
    void ledger(
            Actor actor,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String crew,
            HttpServletResponse response)
            throws IOException {
        Division place = place(actor, division);
        Form ledger = packs.inForce().form(packs.inForce().formOfOthers());
        List<Long> orders = orders(actor, new Asked(place.code(), ledger.number(), false, crew(crew)));
        head(place.shortName(), ledger, "待入户", response);
        LedgerPaper paper = new LedgerPaper(response.getOutputStream(), ledger);
        papers.each(actor, orders, false, paper::write);
        paper.end();
    }

    @GetMapping("/visits/orders/{id:\\d+}/paper.docx")
    void toVisit(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        requireReader(actor);
        one(papers.toVisit(actor, id), "待入户", response);
    }

    @GetMapping("/visits/{id:[0-9a-f-]{36}}/paper.docx")
    void filed(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        requireReader(actor);
        one(papers.filed(actor, id), "已填报", response);
    }

    private static void one(PaperSheet sheet, String state, HttpServletResponse response) throws IOException {
        head(sheet.head().name() + "户", sheet.form(), state, response);
        FormPaper paper = new FormPaper(response.getOutputStream(), sheet.form());
        paper.write(sheet);
        paper.end();
    }

    private static void head(String whose, Form form, String state, HttpServletResponse response) {
        Download.head("附件%d_%s_%s_%s.docx".formatted(form.number(), whose, form.title(), state), response);
    }

    private List<Long> orders(Actor actor, Asked asked) {
        List<Long> orders = papers.orders(actor, asked);
        if (orders.isEmpty()) {
            throw FieldworkProblem.NOTHING_TO_PRINT.refuse();
        }
        return orders;
    }

    private Form form(int number) {
        if (!packs.inForce().formNumbers().contains(number)) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return packs.inForce().form(number);
    }

    private static Optional<String> crew(String key) {
        return Optional.of(key).filter(text -> !text.isEmpty());
    }

    private Division place(Actor actor, String division) {
        requireReader(actor);
        return divisions
                .find(division.isEmpty() ? actor.division() : division)
                .filter(found ->
                        actor.scope().contains(found.code()) || found.code().equals(actor.division()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void requireReader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
