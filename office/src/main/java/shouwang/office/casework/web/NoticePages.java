package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.Casework;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.NoticeBoard;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperFile;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.Download;

/** 公示: its paper, objections to it and what came of them. */
@Controller
class NoticePages {

    private static final String CASE = "/cases/{id:\\d+}";

    private final Casework casework;
    private final NoticeBoard board;
    private final Papers papers;
    private final CasePages pages;

    NoticePages(Casework casework, NoticeBoard board, Papers papers, CasePages pages) {
        this.casework = casework;
        this.board = board;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping(CASE + "/notices/{notice:\\d+}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id, @PathVariable long notice) {
        PaperFile file = papers.file(actor.scope(), paper(actor, id, notice).id());
        return Download.named(file.name(), file.content());
    }

    @PostMapping(CASE + "/notices/{notice:\\d+}/receipt")
    String receive(Actor actor, @PathVariable long id, @PathVariable long notice) {
        papers.receive(actor, paper(actor, id, notice).id());
        return "redirect:/cases/" + id + "?done";
    }

    @PostMapping(CASE + "/objections")
    String object(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String on,
            Model model,
            HttpServletResponse response) {
        LocalDate raisedOn = Typed.day(on).orElse(LocalDate.MAX);
        return acting(
                () -> board.object(actor, id, person.strip(), contact.strip(), content.strip(), raisedOn),
                actor,
                id,
                model,
                response);
    }

    @PostMapping(CASE + "/objections/{objection:\\d+}/result")
    String settle(
            Actor actor,
            @PathVariable long id,
            @PathVariable long objection,
            @RequestParam(defaultValue = "false") boolean upheld,
            @RequestParam(defaultValue = "") String handling,
            Model model,
            HttpServletResponse response) {
        return acting(() -> board.settle(actor, id, objection, upheld, handling.strip()), actor, id, model, response);
    }

    private Paper paper(Actor actor, long id, long notice) {
        CaseFile file = casework.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return file.notices().stream()
                .filter(known -> known.id() == notice)
                .findFirst()
                .flatMap(known -> board.paper(actor.scope(), file, known))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private String acting(Runnable act, Actor actor, long id, Model model, HttpServletResponse response) {
        try {
            casework.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
            act.run();
            return "redirect:/cases/" + id + "?done";
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CaseworkProblem problem)) {
                throw refusal;
            }
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            return pages.show(actor, id, model);
        }
    }
}
