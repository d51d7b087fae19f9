package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.pack.Summary;

/** 工作总结的数字: what the plan and the records put into the town's summary; nobody types it. */
@Component
class SummaryFigures {

    private final Database database;
    private final DispatchTable dispatch;
    private final Packs packs;
    private final Divisions divisions;
    private final OfficeClock clock;

    SummaryFigures(Database database, DispatchTable dispatch, Packs packs, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.dispatch = dispatch;
        this.packs = packs;
        this.divisions = divisions;
        this.clock = clock;
    }

    Summary summary() {
        return packs.inForce().summary();
    }

    /** The campaign's code, under which papers are kept. */
    String matter() {
        return packs.inForce().campaign().code();
    }

    LocalDate today() {
        return clock.today();
    }

    /** The figures of annex 4 that the summary shows, counted now for the actor's own division, by their heading. */
    Map<String, String> now(Actor actor) {
        AnnexTask task = new AnnexTask(
                packs.inForce().annex(AnnexUse.DISPATCH).orElseThrow(),
                actor.division(),
                clock.today(),
                packs.inForce());
        Map<String, String> sums = database.read(actor, () -> dispatch.sums(actor.scope(), task));
        Map<String, String> shown = new TreeMap<>(sums);
        shown.keySet().retainAll(summary().figures());
        return shown;
    }

    boolean isTown(String division) {
        return divisions
                .find(division)
                .filter(own -> own.level() == Division.Level.TOWN)
                .isPresent();
    }

    String countyOf(String town) {
        return divisions.find(town).flatMap(Division::parent).orElseThrow();
    }

    /** Who gets it, in the plan's words. */
    String county() {
        return packs.inForce().procedures().bodies().county();
    }

    /** The summary as it goes onto paper: with the figures it was submitted with, or with those counted now. */
    SummaryPaper paper(SummaryState state, Map<String, String> counted) {
        Optional<SummaryAct> submitted = state.submitted().filter(act -> counted.isEmpty());
        String approval = state.last()
                .filter(act -> act.kind() == SummaryAct.Kind.APPROVE)
                .map(act -> "  审定：" + act.made().by() + " " + act.made().on())
                .orElse("");
        return new SummaryPaper(
                summary(),
                state.draft().written(),
                submitted.map(SummaryAct::figures).orElse(counted),
                submitted.flatMap(SummaryAct::asOfOn).orElse(today()),
                approval,
                county());
    }
}
