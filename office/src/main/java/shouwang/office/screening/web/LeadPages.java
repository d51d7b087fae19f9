package shouwang.office.screening.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.screening.Lead;
import shouwang.office.screening.LeadDesk;
import shouwang.office.screening.ScreeningProblem;
import shouwang.office.sheets.Column;

/** 风险线索: the leads that stand open, in the order they were raised. */
@Controller
class LeadPages {

    private static final int ROWS = 50;

    private static final List<Column> COLUMNS =
            List.of(Column.text("户主", 12), Column.text("村组", 20), Column.text("线索", 70), Column.text("提出日期", 12));

    private final LeadDesk leads;
    private final ClueWorkbook workbook;

    LeadPages(LeadDesk leads, ClueWorkbook workbook) {
        this.leads = leads;
        this.workbook = workbook;
    }

    @GetMapping("/leads")
    String open(Actor actor, @RequestParam(defaultValue = "0") long after, Model model) {
        List<Lead> found = leads.open(Readers.mayRead(actor).scope(), after, ROWS + 1);
        List<Lead> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("leads", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("dismisses", actor.role().runsCampaign());
        return "screening/leads";
    }

    @GetMapping("/leads.xlsx")
    ResponseEntity<byte[]> download(Actor actor) {
        return workbook.written(
                Readers.mayRead(actor),
                "风险线索",
                COLUMNS,
                sheet -> leads.open(actor.scope(), 0, Integer.MAX_VALUE)
                        .forEach(lead -> sheet.row(
                                lead.household().head(), lead.household().place(), lead.because(), lead.raisedOn())));
    }

    @PostMapping("/leads/{id:\\d+}/dismissal")
    String dismiss(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        try {
            leads.dismiss(actor, id, reason.strip());
            return "redirect:/leads?done";
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof ScreeningProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("wrongLead", id);
            return open(actor, id - 1, model);
        }
    }
}
