package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.SummaryAct.Made;
import shouwang.office.campaign.SummaryDraft.Written;
import shouwang.office.correspondence.NewPaper;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.policy.pack.Summary;

/**
 * 工作总结的审定和上报: the office submits, the town's leader approves what somebody else wrote, the office hands it to the
 * county, which may return it. Whoever acts says what he or she saw.
 */
@Service
public class SummaryApproval {

    private final Database database;
    private final SummaryRows rows;
    private final SummaryFigures figures;
    private final SummaryDesk desk;
    private final Papers papers;

    SummaryApproval(Database database, SummaryRows rows, SummaryFigures figures, SummaryDesk desk, Papers papers) {
        this.database = database;
        this.rows = rows;
        this.figures = figures;
        this.desk = desk;
        this.papers = papers;
    }

    /** Hands the latest version to the town's leader, with its figures as they are counted now. */
    public void submit(Actor actor, int seen) {
        SummaryDesk.requireRole(actor, Role.TOWN_OFFICER);
        Map<String, String> counted = figures.now(actor);
        act(actor, desk.town(actor), seen, SummaryAct.Kind.SUBMIT, state -> {
            require(state, state.isDraft(), SummaryAct.Kind.SUBMIT);
            requireComplete(state.draft().written());
            return new SummaryAct(
                    0,
                    SummaryAct.Kind.SUBMIT,
                    "",
                    counted,
                    Optional.of(figures.today()),
                    Optional.empty(),
                    made(actor));
        });
    }

    /** The town's leader agrees to what somebody else wrote. */
    public void approve(Actor actor, int seen) {
        SummaryDesk.requireRole(actor, Role.TOWN_LEADER);
        act(actor, desk.town(actor), seen, SummaryAct.Kind.APPROVE, state -> {
            require(state, state.isSubmitted(), SummaryAct.Kind.APPROVE);
            if (rows.writersSince(actor.scope(), desk.town(actor), figures.matter(), lastHandedIn(state))
                    .contains(actor.account())) {
                throw CampaignProblem.SUMMARY_OWN_WORK.refuse();
            }
            return plain(actor, SummaryAct.Kind.APPROVE, "");
        });
    }

    /** The town's leader sends it back to the office, with a reason. */
    public void sendBack(Actor actor, int seen, String reason) {
        SummaryDesk.requireRole(actor, Role.TOWN_LEADER);
        requireReason(reason);
        act(actor, desk.town(actor), seen, SummaryAct.Kind.SEND_BACK, state -> {
            require(state, state.isSubmitted() || state.isApproved(), SummaryAct.Kind.SEND_BACK);
            return plain(actor, SummaryAct.Kind.SEND_BACK, reason.strip());
        });
    }

    /** Hands the approved version to the county (上报), as the next version of the paper. */
    public void handIn(Actor actor, int seen) {
        SummaryDesk.requireRole(actor, Role.TOWN_OFFICER);
        String town = desk.town(actor);
        act(actor, town, seen, SummaryAct.Kind.HAND_IN, state -> {
            require(state, state.isApproved(), SummaryAct.Kind.HAND_IN);
            Summary summary = figures.summary();
            PaperForm form = PaperForm.letter(summary.kind(), summary.label(), summary.title());
            SummaryPaper paper = figures.paper(state, Map.of());
            long id = papers.handIn(
                    actor, new NewPaper(form, figures.matter(), town, figures.countyOf(town), paper.asOf()), paper::to);
            return new SummaryAct(
                    0, SummaryAct.Kind.HAND_IN, "", Map.of(), Optional.empty(), Optional.of(id), made(actor));
        });
    }

    /** The county gives the latest version handed in back to the town, with a reason. */
    public void giveBack(Actor actor, long id, String reason) {
        SummaryDesk.requireRole(actor, Role.COUNTY_OFFICER);
        requireReason(reason);
        Paper paper = desk.handedIn(actor).stream()
                .filter(known -> known.id() == id && papers.isRecipient(actor, known))
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        int seen = database.read(actor, () -> rows.state(actor.scope(), paper.division(), figures.matter()))
                .stamp();
        act(actor, paper.division(), seen, SummaryAct.Kind.RETURN, state -> {
            boolean isLatest = state.last()
                    .flatMap(SummaryAct::paper)
                    .filter(known -> known == id)
                    .isPresent();
            require(state, state.isHandedIn() && isLatest, SummaryAct.Kind.RETURN);
            return new SummaryAct(
                    0,
                    SummaryAct.Kind.RETURN,
                    reason.strip(),
                    Map.of(),
                    Optional.empty(),
                    Optional.of(id),
                    made(actor));
        });
    }

    private interface Acting {
        SummaryAct on(SummaryState state);
    }

    private void act(Actor actor, String town, int seen, SummaryAct.Kind kind, Acting acting) {
        database.write(actor, () -> {
            rows.alone(actor, town);
            SummaryState state = rows.state(actor.scope(), town, figures.matter());
            if (state.stamp() != seen) {
                throw CampaignProblem.SUMMARY_NOT_OPEN.refuse("刚才有改动,现在" + state.inWords(), kind.title());
            }
            rows.add(actor, state.draft(), acting.on(state));
        });
    }

    private static int lastHandedIn(SummaryState state) {
        return state.acts().stream()
                .filter(act -> act.kind() == SummaryAct.Kind.HAND_IN)
                .mapToInt(SummaryAct::draft)
                .max()
                .orElse(0);
    }

    private SummaryAct plain(Actor actor, SummaryAct.Kind kind, String reason) {
        return new SummaryAct(0, kind, reason, Map.of(), Optional.empty(), Optional.empty(), made(actor));
    }

    private Made made(Actor actor) {
        return new Made(actor.name(), actor.role().title(), figures.today());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
    }

    private static void require(SummaryState state, boolean isPossible, SummaryAct.Kind kind) {
        if (!isPossible) {
            throw CampaignProblem.SUMMARY_NOT_OPEN.refuse(state.inWords(), kind.title());
        }
    }

    private void requireComplete(Written written) {
        List<String> missing = new ArrayList<>();
        if (written.documentNumber().isBlank()) {
            missing.add("文号");
        }
        figures.summary().texts().stream()
                .filter(part -> written.text(part.code()).isBlank())
                .forEach(part -> missing.add(part.title()));
        if (written.steps().isEmpty()
                || written.steps().stream()
                        .anyMatch(step -> step.what().isEmpty()
                                || step.owner().isEmpty()
                                || step.dueOn().isEmpty())) {
            missing.add("下一步工作的内容、责任人和时限");
        }
        if (written.findings().isEmpty()) {
            missing.add("2022年评估发现问题整改情况(没有的写“无”)");
        }
        if (!missing.isEmpty()) {
            throw CampaignProblem.SUMMARY_INCOMPLETE.refuse(
                    String.join("、", missing), figures.summary().basis().get(0).id());
        }
    }
}
