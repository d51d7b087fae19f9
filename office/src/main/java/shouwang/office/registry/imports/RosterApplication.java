package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Progress;

/** Applies a staged import. */
@Repository
public class RosterApplication {

    private final Packs packs;
    private final JdbcClient jdbc;
    private final Matching matching;
    private final NewHouseholds newHouseholds;

    RosterApplication(Packs packs, JdbcClient jdbc, Matching matching, NewHouseholds newHouseholds) {
        this.packs = packs;
        this.jdbc = jdbc;
        this.matching = matching;
        this.newHouseholds = newHouseholds;
    }

    /** Finds the differences of a staged import. */
    public void compare(Actor actor, long importId, Progress progress) {}

    public void apply(Actor actor, long importId, Progress progress) {
        progress.step("对照登记资料", 0, 0);
        jdbc.sql("set local work_mem = '128MB'").update();
        jdbc.sql("select registry.count_again()").query((row, number) -> true).single();
        boolean anyKnown = matching.match(actor);
        progress.step("写入户和人员", 0, 0);
        newHouseholds.enter(actor, packs.inForce().campaign().accounting(), anyKnown);
    }
}
