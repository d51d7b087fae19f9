package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.Attempt;
import shouwang.office.casework.CaseFolder;
import shouwang.office.casework.Casework;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.CrossCheckDesk;
import shouwang.office.casework.LetterDesk;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;

/** 案卷: one case: where it stands, what may be done with it by whom, its history, its time, its papers. */
@Controller
class CasePages {

    private static final String CASE = "/cases/{id:\\d+}";

    private final Casework casework;
    private final CrossCheckDesk checks;
    private final CaseFolder folder;
    private final Ruling ruling;
    private final CaseViews views;
    private final NoticeViews notices;
    private final MeetingViews meetings;

    CasePages(
            Casework casework,
            CrossCheckDesk checks,
            CaseFolder folder,
            Ruling ruling,
            CaseViews views,
            NoticeViews notices,
            MeetingViews meetings) {
        this.meetings = meetings;
        this.notices = notices;
        this.casework = casework;
        this.checks = checks;
        this.folder = folder;
        this.ruling = ruling;
        this.views = views;
    }

    @GetMapping(CASE)
    String show(Actor actor, @PathVariable long id, Model model) {
        CaseFile file = casework.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        model.addAttribute("view", views.of(actor, file));
        model.addAttribute("today", ruling.today());
        model.addAttribute("members", checks.members(actor.scope(), file));
        model.addAttribute("compares", actor.role() == Role.COUNTY_OFFICER && CrossCheckDesk.mayCompare(file));
        model.addAttribute("withdraws", actor.role() == Role.COUNTY_OFFICER);
        model.addAttribute("explains", actor.role().worksInVillage());
        model.addAttribute("helpsFirst", CaseFolder.mayHelpFirst(actor) && file.isOpen());
        model.addAttribute("printsDeclaration", LetterDesk.printsDeclaration(actor, file, ruling.identification()));
        model.addAttribute("printsRefusal", LetterDesk.printsRefusal(actor, file));
        model.addAttribute("account", actor.account());
        notices.show(actor, file, model);
        model.addAttribute("suggested", meetings.votesFor(actor, file));
        return "casework/case";
    }

    @PostMapping(CASE + "/passages")
    String move(
            Actor actor,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        CaseFile file = casework.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Attempt attempt = MoveForm.read(sent).orElseThrow(CaseworkProblem.NO_SUCH_CHOICE::refuse);
        try {
            casework.move(actor, id, attempt);
            return "redirect:/cases/" + id + "?done";
        } catch (Refusal refusal) {
            String page = again(actor, id, refusal, model, response);
            model.addAttribute("tried", attempt);
            model.addAttribute(
                    "wrongFields",
                    refusal.problem() == CaseworkProblem.NOT_FILLED ? ruling.wrong(file, attempt) : Map.of());
            return page;
        }
    }

    @PostMapping(CASE + "/comparisons")
    String compared(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> departments,
            Model model,
            HttpServletResponse response) {
        return acting(() -> checks.compared(actor, id, departments), actor, id, model, response);
    }

    @PostMapping(CASE + "/hits")
    String list(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long member,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return acting(() -> checks.list(actor, id, member, department, words.strip()), actor, id, model, response);
    }

    @PostMapping(CASE + "/hits/{hit:\\d+}/explanation")
    String explain(
            Actor actor,
            @PathVariable long id,
            @PathVariable long hit,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return acting(() -> checks.explain(actor, id, hit, words.strip()), actor, id, model, response);
    }

    @PostMapping(CASE + "/hits/{hit:\\d+}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @PathVariable long hit,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return acting(() -> checks.withdraw(actor, id, hit, words.strip()), actor, id, model, response);
    }

    @PostMapping(CASE + "/papers")
    String paper(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean there,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return acting(() -> folder.say(actor, id, code, there, words.strip()), actor, id, model, response);
    }

    @PostMapping(CASE + "/urgent-help")
    String helpFirst(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response) {
        LocalDate helpedOn = Typed.day(on).orElse(LocalDate.MAX);
        return acting(
                () -> folder.helpFirst(actor, id, reason.strip(), help.strip(), helpedOn), actor, id, model, response);
    }

    @PostMapping(CASE + "/recusals")
    String recuse(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String relation,
            Model model,
            HttpServletResponse response) {
        return acting(() -> folder.recuse(actor, id, relation.strip()), actor, id, model, response);
    }

    @PostMapping(CASE + "/recusals/{account:\\d+}/lifting")
    String lift(
            Actor actor,
            @PathVariable long id,
            @PathVariable long account,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return acting(() -> folder.liftRecusal(actor, id, account, reason.strip()), actor, id, model, response);
    }

    private String acting(Runnable act, Actor actor, long id, Model model, HttpServletResponse response) {
        try {
            casework.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
            act.run();
            return "redirect:/cases/" + id + "?done";
        } catch (Refusal refusal) {
            return again(actor, id, refusal, model, response);
        }
    }

    /** What can be put right is said on the same page; what is not there stays not there. */
    private String again(Actor actor, long id, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof CaseworkProblem problem)) {
            throw refusal;
        }
        response.setStatus(problem.status());
        model.addAttribute("wrong", refusal.words());
        return show(actor, id, model);
    }
}
