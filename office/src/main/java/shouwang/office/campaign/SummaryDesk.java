package shouwang.office.campaign;

import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.SummaryDraft.Saved;
import shouwang.office.campaign.SummaryDraft.Written;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;

/**
 * 集中排查工作总结: the door to what the town writes: every version is kept. Whoever writes says what he or she saw: two at
 * once, and one is told.
 */
@Service
public class SummaryDesk {

    private static final int LONGEST = 20_000;

    private final Database database;
    private final SummaryRows rows;
    private final SummaryFigures figures;
    private final Papers papers;

    SummaryDesk(Database database, SummaryRows rows, SummaryFigures figures, Papers papers) {
        this.database = database;
        this.rows = rows;
        this.figures = figures;
        this.papers = papers;
    }

    /** Whether an actor has to do with summaries: the town's office and leader, and the county. */
    public boolean mayRead(Actor actor) {
        return actor.role().seesHouseholds() && !actor.role().worksInVillage();
    }

    /** Whether an actor's own town is the one that writes it. */
    public boolean isTowns(Actor actor) {
        return mayRead(actor) && figures.isTown(actor.division());
    }

    /** How the summary of the actor's own town stands. */
    public SummaryState state(Actor actor) {
        return database.read(actor, () -> rows.state(actor.scope(), town(actor), matter()));
    }

    /** Every version of the actor's own town, the latest first. */
    public List<SummaryDraft> versions(Actor actor) {
        return database.read(actor, () -> rows.drafts(actor.scope(), town(actor), matter()));
    }

    /** The figures of the version as it stands: those it was submitted with, or as they are counted now. */
    public Map<String, String> figures(Actor actor, SummaryState state) {
        return state.isOpen()
                ? figures.now(actor)
                : state.submitted().map(SummaryAct::figures).orElse(Map.of());
    }

    /**
     * Saves what was written as the next version.
     *
     * @param seen the stamp of the state that the writer saw
     * @param form made with the page; sent twice it is one version
     * @return how the summary stands afterwards
     */
    public SummaryState save(Actor actor, int seen, Written written, boolean isAutosaved, UUID form) {
        requireRole(actor, Role.TOWN_OFFICER);
        checkLengths(written);
        return database.write(actor, () -> {
            rows.alone(actor, town(actor));
            SummaryState state = rows.state(actor.scope(), town(actor), matter());
            if (rows.isKept(actor.scope(), form)) {
                return state;
            }
            requireSeen(state, seen);
            if (!state.isOpen()) {
                throw CampaignProblem.SUMMARY_NOT_OPEN.refuse(state.inWords(), "改动");
            }
            if (!state.draft().written().equals(written) || !state.last().isEmpty()) {
                rows.add(
                        actor,
                        new SummaryDraft(
                                0,
                                town(actor),
                                state.draft().seq() + 1,
                                written,
                                new Saved(isAutosaved, 0, "", figures.today(), Instant.EPOCH)),
                        matter(),
                        form,
                        figures.today());
            }
            return rows.state(actor.scope(), town(actor), matter());
        });
    }

    /** The versions handed in that an actor may see, the latest first. */
    public List<Paper> handedIn(Actor actor) {
        return papers.ofKind(actor.scope(), matter(), figures.summary().kind());
    }

    /** What the county wrote when it returned a paper. */
    public Map<Long, SummaryAct> returned(Actor actor) {
        Map<Long, SummaryAct> returned = new HashMap<>();
        handedIn(actor).stream()
                .map(Paper::division)
                .distinct()
                .forEach(town -> database.read(actor, () -> rows.state(actor.scope(), town, matter())).acts().stream()
                        .filter(act -> act.kind() == SummaryAct.Kind.RETURN)
                        .forEach(act -> returned.put(act.paper().orElseThrow(), act)));
        return returned;
    }

    /** Writes the summary of the actor's own town as it stands. */
    public void write(Actor actor, OutputStream out) {
        SummaryState state = state(actor);
        figures.paper(state, state.isOpen() ? figures.now(actor) : Map.of()).to(out);
    }

    /** The actor's own division, where it is a town's. */
    String town(Actor actor) {
        if (!isTowns(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return actor.division();
    }

    private String matter() {
        return figures.matter();
    }

    static void requireRole(Actor actor, Role role) {
        if (actor.role() != role) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    private static void requireSeen(SummaryState state, int seen) {
        if (state.stamp() != seen) {
            throw CampaignProblem.SUMMARY_CHANGED_MEANWHILE.refuse(
                    state.draft().saved().by(),
                    state.inWords() + "，第 " + state.draft().seq() + " 稿");
        }
    }

    private void checkLengths(Written written) {
        figures.summary().texts().stream()
                .filter(part -> written.text(part.code()).length() > LONGEST)
                .findFirst()
                .ifPresent(part -> {
                    throw CampaignProblem.TEXT_TOO_LONG.refuse(part.title(), LONGEST);
                });
    }
}
