package shouwang.office.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.GridCompleteness;
import shouwang.office.campaign.GridRoster;
import shouwang.office.correspondence.CorrespondenceProblem;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperFile;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.sheets.Download;

/** 网格完整性与名册上报: whether the grid is complete, the roster as it stands, its versions and receipts. */
@Controller
class GridRosterPages {

    private final GridCompleteness completeness;
    private final GridRoster roster;
    private final Papers papers;
    private final Divisions divisions;

    GridRosterPages(GridCompleteness completeness, GridRoster roster, Papers papers, Divisions divisions) {
        this.completeness = completeness;
        this.roster = roster;
        this.papers = papers;
        this.divisions = divisions;
    }

    /** A version on the page: whose it is, and whether the reader's office is to receive it. */
    public record Version(Paper paper, String from, boolean isToReceive) {}

    @GetMapping("/grid/roster")
    String show(Actor actor, Model model) {
        model.addAttribute("report", completeness.of(reader(actor), actor.division()));
        model.addAttribute("versions", versions(actor));
        model.addAttribute("changes", roster.changes(actor));
        model.addAttribute("handsIn", roster.mayHandIn(actor));
        return "campaign/grid-roster";
    }

    @GetMapping("/grid/roster/now")
    ResponseEntity<byte[]> now(Actor actor) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        roster.write(reader(actor), file);
        return Download.workbook(roster.fileName(actor), file.toByteArray());
    }

    @PostMapping("/grid/roster/versions")
    String handIn(Actor actor, Model model, HttpServletResponse response) {
        try {
            roster.handIn(reader(actor));
            return "redirect:/grid/roster?done";
        } catch (Refusal refusal) {
            return said(actor, refusal, model, response);
        }
    }

    /** A version handed in, byte for byte. */
    @GetMapping("/grid/roster/{paper:\\d+}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long paper) {
        PaperFile file = papers.file(reader(actor).scope(), paper);
        return Download.workbook(file.name(), file.content());
    }

    @PostMapping("/grid/roster/{paper:\\d+}/receipt")
    String receive(Actor actor, @PathVariable long paper, Model model, HttpServletResponse response) {
        try {
            papers.receive(reader(actor), paper);
            return "redirect:/grid/roster?received";
        } catch (Refusal refusal) {
            return said(actor, refusal, model, response);
        }
    }

    /** What the reader can put right is said on the same page; what is not there stays not there. */
    private String said(Actor actor, Refusal refusal, Model model, HttpServletResponse response) {
        boolean isOurs =
                refusal.problem() instanceof CampaignProblem || refusal.problem() instanceof CorrespondenceProblem;
        if (!isOurs || refusal.problem().status() == 404) {
            throw refusal;
        }
        response.setStatus(refusal.problem().status());
        model.addAttribute("wrong", refusal.words());
        return show(actor, model);
    }

    private List<Version> versions(Actor actor) {
        return roster.handedIn(actor.scope()).stream()
                .map(paper -> new Version(
                        paper,
                        divisions
                                .find(paper.division())
                                .map(Division::shortName)
                                .orElse(""),
                        papers.isRecipient(actor, paper) && paper.receipt().isEmpty()))
                .toList();
    }

    private static Actor reader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor;
    }
}
