package shouwang.office.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.Minutes;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.WorkDesk;
import shouwang.office.casework.meetings.DueHousehold;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperFile;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.sheets.Download;

/** 会议: meetings to come and held, who is due and came, the agenda, and the households that stand on none. */
@Controller
class MeetingPages {

    private static final String MEETING = "/meetings/{id:\\d+}";
    private static final int ROWS = 50;

    private final MeetingDesk desk;
    private final WorkDesk work;
    private final Minutes minutes;
    private final Papers papers;
    private final Ruling ruling;

    MeetingPages(MeetingDesk desk, WorkDesk work, Minutes minutes, Papers papers, Ruling ruling) {
        this.desk = desk;
        this.work = work;
        this.minutes = minutes;
        this.papers = papers;
        this.ruling = ruling;
    }

    @GetMapping("/meetings")
    String list(Actor actor, Model model) {
        model.addAttribute("meetings", desk.latest(actor));
        model.addAttribute("unprovided", desk.countUnprovided(actor));
        model.addAttribute("work", work.list(actor, true).size());
        model.addAttribute("runs", MeetingDesk.mayRun(actor));
        return "casework/meetings";
    }

    @GetMapping("/meetings/new")
    String form(Actor actor, Model model) {
        if (!MeetingDesk.mayRun(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        model.addAttribute("today", ruling.today());
        model.addAttribute("unprovided", desk.countUnprovided(actor));
        return "casework/new-meeting";
    }

    @PostMapping("/meetings")
    String convene(
            Actor actor,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String chair,
            @RequestParam(defaultValue = "") String recorder,
            @RequestParam(defaultValue = "") String due,
            Model model,
            HttpServletResponse response) {
        Meeting.Call call = new Meeting.Call(
                Typed.day(on).orElse(ruling.today()), at.strip(), place.strip(), chair.strip(), recorder.strip());
        List<String> people = due.lines().filter(line -> !line.isBlank()).toList();
        try {
            return "redirect:/meetings/" + desk.convene(actor, call, people);
        } catch (Refusal refusal) {
            CaseworkProblem problem = known(refusal);
            String page = form(actor, model);
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            model.addAttribute("call", call);
            model.addAttribute("due", due);
            return page;
        }
    }

    @GetMapping(MEETING)
    String show(Actor actor, @PathVariable long id, Model model) {
        MeetingDesk.Whole whole = desk.whole(actor.scope(), id);
        model.addAttribute("whole", whole);
        model.addAttribute("runs", MeetingDesk.mayRun(actor) && !whole.meeting().isClosed());
        model.addAttribute(
                "canSignIn",
                !whole.meeting().call().on().isAfter(ruling.today())
                        && whole.meeting().counts().concluded() == 0);
        model.addAttribute("paper", minutes.paper(actor.scope(), id));
        model.addAttribute(
                "toReceive",
                minutes.paper(actor.scope(), id)
                        .filter(paper -> papers.isRecipient(actor, paper)
                                && paper.receipt().isEmpty())
                        .isPresent());
        model.addAttribute(
                "next",
                whole.items().stream()
                        .filter(item -> item.concluded().isEmpty())
                        .findFirst());
        return "casework/meeting";
    }

    @PostMapping(MEETING + "/attendees")
    String invite(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String line,
            Model model,
            HttpServletResponse response) {
        return acting(() -> desk.invite(actor, id, line), actor, id, model, response);
    }

    @PostMapping(MEETING + "/attendance")
    String signIn(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Integer> present,
            Model model,
            HttpServletResponse response) {
        return acting(() -> desk.signIn(actor, id, present), actor, id, model, response);
    }

    @PostMapping(MEETING + "/agenda")
    String complete(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        return acting(() -> desk.complete(actor, id), actor, id, model, response);
    }

    @PostMapping(MEETING + "/closing")
    String close(Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        return acting(() -> desk.close(actor, id), actor, id, model, response);
    }

    @GetMapping(MEETING + "/minutes/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id) {
        PaperFile file = papers.file(actor.scope(), paper(actor, id).id());
        return Download.named(file.name(), file.content());
    }

    @PostMapping(MEETING + "/minutes/receipt")
    String receive(Actor actor, @PathVariable long id) {
        papers.receive(actor, paper(actor, id).id());
        return "redirect:/meetings/" + id + "?done";
    }

    /** 应上会未上会: households that neither stand on an agenda nor have a conclusion. */
    @GetMapping("/meetings/due")
    String due(Actor actor, @RequestParam(defaultValue = "0") long after, Model model) {
        List<DueHousehold> found = desk.unprovided(actor, "", after, ROWS + 1);
        List<DueHousehold> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("households", shown);
        model.addAttribute("next", found.size() > ROWS ? shown.get(ROWS - 1).id() : 0);
        model.addAttribute("runs", MeetingDesk.mayRun(actor));
        return "casework/due";
    }

    @PostMapping("/households/{household:\\d+}/agenda")
    String put(Actor actor, @PathVariable long household, Model model, HttpServletResponse response) {
        try {
            desk.put(actor, household);
            return "redirect:/meetings/due?done";
        } catch (Refusal refusal) {
            CaseworkProblem problem = known(refusal);
            response.setStatus(problem.status());
            model.addAttribute("wrong", refusal.words());
            return due(actor, 0, model);
        }
    }

    private Paper paper(Actor actor, long id) {
        desk.whole(actor.scope(), id);
        return minutes.paper(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private String acting(Runnable act, Actor actor, long id, Model model, HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/meetings/" + id + "?done";
        } catch (Refusal refusal) {
            response.setStatus(known(refusal).status());
            model.addAttribute("wrong", refusal.words());
            return show(actor, id, model);
        }
    }

    private static CaseworkProblem known(Refusal refusal) {
        if (refusal.problem() instanceof CaseworkProblem problem) {
            return problem;
        }
        throw refusal;
    }
}
