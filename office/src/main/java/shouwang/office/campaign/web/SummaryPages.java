package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.SummaryAct;
import shouwang.office.campaign.SummaryApproval;
import shouwang.office.campaign.SummaryDesk;
import shouwang.office.campaign.SummaryDraft;
import shouwang.office.campaign.SummaryDraft.Written;
import shouwang.office.campaign.SummaryState;
import shouwang.office.correspondence.CorrespondenceProblem;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperFile;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Download;
import shouwang.policy.pack.Milestone;
import shouwang.policy.pack.Summary;

/** 工作总结: written, submitted, approved or sent back, handed in, received or returned. */
@Controller
class SummaryPages {

    private final SummaryDesk desk;
    private final SummaryApproval approval;
    private final Papers papers;
    private final Packs packs;
    private final Divisions divisions;

    SummaryPages(SummaryDesk desk, SummaryApproval approval, Papers papers, Packs packs, Divisions divisions) {
        this.desk = desk;
        this.approval = approval;
        this.papers = papers;
        this.packs = packs;
        this.divisions = divisions;
    }

    /** A version handed in, on the page. */
    public record Version(
            Paper paper,
            String from,
            boolean isOurs,
            @org.jspecify.annotations.Nullable SummaryAct returned) {}

    @GetMapping("/summary")
    String show(Actor actor, Model model) {
        if (!desk.mayRead(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (!desk.isTowns(actor)) {
            return listed(actor, model);
        }
        SummaryState state = desk.state(actor);
        return shown(actor, state, state.draft().written(), state.stamp(), model);
    }

    @PostMapping("/summary/versions")
    String save(
            Actor actor,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam UUID form,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        Written written = SummaryForm.written(sent, summary());
        try {
            desk.save(actor, seen, written, false, form);
            return "redirect:/summary?saved";
        } catch (Refusal refusal) {
            StaffPages.ours(refusal, response);
            model.addAttribute("wrong", refusal.words());
            SummaryState state = desk.state(actor);
            return shown(actor, state, written, state.stamp(), model);
        }
    }

    /** The page saves by itself while somebody writes; it is told where it stands now. */
    @PostMapping(path = "/summary/versions", params = "autosave")
    ResponseEntity<Map<String, Object>> autosave(
            Actor actor,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam UUID form,
            @RequestParam MultiValueMap<String, String> sent) {
        try {
            SummaryState state = desk.save(actor, seen, SummaryForm.written(sent, summary()), true, form);
            return ResponseEntity.ok(Map.of(
                    "seen",
                    state.stamp(),
                    "form",
                    UUID.randomUUID(),
                    "words",
                    "已自动保存为第 " + state.draft().seq() + " 稿"));
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof CampaignProblem problem)) {
                throw refusal;
            }
            return ResponseEntity.status(problem.status()).body(Map.of("words", refusal.words()));
        }
    }

    @PostMapping("/summary/submission")
    String submit(Actor actor, @RequestParam int seen, Model model, HttpServletResponse response) {
        return done(actor, () -> approval.submit(actor, seen), model, response);
    }

    @PostMapping("/summary/approval")
    String approve(Actor actor, @RequestParam int seen, Model model, HttpServletResponse response) {
        return done(actor, () -> approval.approve(actor, seen), model, response);
    }

    @PostMapping("/summary/sending-back")
    String sendBack(
            Actor actor,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return done(actor, () -> approval.sendBack(actor, seen, reason), model, response);
    }

    @PostMapping("/summary/papers")
    String handIn(Actor actor, @RequestParam int seen, Model model, HttpServletResponse response) {
        return done(actor, () -> approval.handIn(actor, seen), model, response);
    }

    @PostMapping("/summary/papers/{paper:\\d+}/receipt")
    String receive(Actor actor, @PathVariable long paper, Model model, HttpServletResponse response) {
        requireOne(actor, paper);
        return done(actor, () -> papers.receive(actor, paper), model, response);
    }

    @PostMapping("/summary/papers/{paper:\\d+}/return")
    String giveBack(
            Actor actor,
            @PathVariable long paper,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        requireOne(actor, paper);
        return done(actor, () -> approval.giveBack(actor, paper, reason), model, response);
    }

    @GetMapping("/summary/papers/{paper:\\d+}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long paper) {
        requireOne(actor, paper);
        PaperFile file = papers.file(actor.scope(), paper);
        return Download.named(file.name(), file.content());
    }

    /** The summary as it stands, as a Word file. */
    @GetMapping("/summary/now.docx")
    ResponseEntity<byte[]> now(Actor actor) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        desk.write(actor, file);
        return Download.named(summary().label() + "_" + summary().name() + ".docx", file.toByteArray());
    }

    private void requireOne(Actor actor, long paper) {
        if (!desk.mayRead(actor) || desk.handedIn(actor).stream().noneMatch(known -> known.id() == paper)) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
    }

    private String done(Actor actor, Runnable act, Model model, HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/summary?done";
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof CorrespondenceProblem papers && papers.status() != 404) {
                response.setStatus(papers.status());
            } else {
                StaffPages.ours(refusal, response);
            }
            model.addAttribute("wrong", refusal.words());
            return show(actor, model);
        }
    }

    private String shown(Actor actor, SummaryState state, Written written, int seen, Model model) {
        boolean writes = state.isOpen() && actor.role() == Role.TOWN_OFFICER;
        model.addAttribute("summary", summary());
        model.addAttribute("state", state);
        model.addAttribute("written", written);
        model.addAttribute("steps", writes ? SummaryForm.steps(written) : written.steps());
        model.addAttribute("findings", writes ? SummaryForm.findings(written) : written.findings());
        model.addAttribute("figures", desk.figures(actor, state));
        model.addAttribute("seen", seen);
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("writes", writes);
        model.addAttribute("isOfficer", actor.role() == Role.TOWN_OFFICER);
        model.addAttribute("isLeader", actor.role() == Role.TOWN_LEADER);
        List<SummaryDraft> versions = desk.versions(actor);
        model.addAttribute("versions", versions);
        common(actor, model);
        return "campaign/summary";
    }

    private String listed(Actor actor, Model model) {
        model.addAttribute("summary", summary());
        common(actor, model);
        return "campaign/summaries";
    }

    private void common(Actor actor, Model model) {
        Milestone due =
                packs.inForce().campaign().milestone(summary().handInBy()).orElseThrow();
        model.addAttribute("due", due.due());
        model.addAttribute("basis", summary().basis().get(0));
        Map<Long, SummaryAct> returned = desk.returned(actor);
        model.addAttribute(
                "papers",
                desk.handedIn(actor).stream()
                        .map(paper -> new Version(
                                paper,
                                divisions
                                        .find(paper.division())
                                        .map(Division::shortName)
                                        .orElse(""),
                                papers.isRecipient(actor, paper),
                                returned.get(paper.id())))
                        .toList());
    }

    private Summary summary() {
        return packs.inForce().summary();
    }
}
