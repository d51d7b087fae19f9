package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.campaign.Annexes;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.DispatchRemarks;
import shouwang.office.correspondence.CorrespondenceProblem;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperFile;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Download;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;

/** 附件: annexes as they are now, the versions handed in, and their receipts. */
@Controller
class AnnexPages {

    private final Annexes annexes;
    private final Papers papers;
    private final Divisions divisions;
    private final OfficeClock clock;
    private final DispatchRemarks remarks;

    AnnexPages(Annexes annexes, Papers papers, Divisions divisions, OfficeClock clock, DispatchRemarks remarks) {
        this.annexes = annexes;
        this.remarks = remarks;
        this.papers = papers;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** An annex on the page, with the versions of it that the reader may see. */
    public record AnnexBlock(Annex annex, List<Version> versions) {

        /** Whether it is counted for a day that the reader chooses. */
        public boolean isDispatch() {
            return annex.use() == AnnexUse.DISPATCH;
        }
    }

    /** A version on the page: whose it is, and whether the reader's office is to receive it. */
    public record Version(Paper paper, String from, boolean isToReceive) {}

    @GetMapping("/annexes")
    String list(Actor actor, Model model) {
        mayRead(actor);
        model.addAttribute(
                "blocks",
                annexes.all().stream()
                        .map(annex -> new AnnexBlock(annex, versions(actor, annex)))
                        .toList());
        model.addAttribute("handsIn", annexes.mayHandIn(actor));
        model.addAttribute("writesRemarks", remarks.mayWrite(actor));
        model.addAttribute("today", clock.today());
        return "campaign/annexes";
    }

    /** The annex of the reader's own division as the records give it now; the dispatch table also for an earlier day. */
    @GetMapping("/annexes/{kind:annex-\\d+}/now")
    ResponseEntity<byte[]> now(Actor actor, @PathVariable String kind, @RequestParam(defaultValue = "") String on) {
        mayRead(actor);
        Annex annex = annex(kind);
        LocalDate day = annex.use() == AnnexUse.DISPATCH ? day(on) : clock.today();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        annexes.write(actor, annex, actor.division(), day, file);
        return Download.workbook(annexes.fileName(annex, actor.division(), day), file.toByteArray());
    }

    private LocalDate day(String on) {
        LocalDate day = on.isBlank() ? clock.today() : Readers.day(on, CampaignProblem.DAY_UNREADABLE::refuse);
        if (day.isAfter(clock.today())) {
            throw CampaignProblem.HELD_IN_THE_FUTURE.refuse(clock.today());
        }
        return day;
    }

    @PostMapping("/annexes/{kind:annex-\\d+}/versions")
    String handIn(Actor actor, @PathVariable String kind, Model model, HttpServletResponse response) {
        mayRead(actor);
        Annex annex = annex(kind);
        try {
            annexes.handIn(actor, annex);
            return "redirect:/annexes?done";
        } catch (Refusal refusal) {
            return said(actor, refusal, model, response);
        }
    }

    /** A version handed in, byte for byte. */
    @GetMapping("/annexes/{paper:\\d+}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long paper) {
        PaperFile file = papers.file(actor.scope(), paper);
        return Download.workbook(file.name(), file.content());
    }

    @PostMapping("/annexes/{paper:\\d+}/receipt")
    String receive(Actor actor, @PathVariable long paper, Model model, HttpServletResponse response) {
        mayRead(actor);
        try {
            papers.receive(actor, paper);
            return "redirect:/annexes?received";
        } catch (Refusal refusal) {
            return said(actor, refusal, model, response);
        }
    }

    /** What the reader can put right is said on the same page; what is not there stays not there. */
    private String said(Actor actor, Refusal refusal, Model model, HttpServletResponse response) {
        if (!(refusal.problem() instanceof CorrespondenceProblem problem) || problem.status() == 404) {
            throw refusal;
        }
        response.setStatus(problem.status());
        model.addAttribute("wrong", refusal.words());
        return list(actor, model);
    }

    private List<Version> versions(Actor actor, Annex annex) {
        return annexes.handedIn(actor, annex).stream()
                .map(paper -> new Version(
                        paper,
                        divisions
                                .find(paper.division())
                                .map(Division::shortName)
                                .orElse(""),
                        papers.isRecipient(actor, paper) && paper.receipt().isEmpty()))
                .toList();
    }

    private Annex annex(String kind) {
        return annexes.of(kind).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void mayRead(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
