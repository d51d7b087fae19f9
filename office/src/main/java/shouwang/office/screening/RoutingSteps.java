package shouwang.office.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.policy.pack.KeyGroup;
import shouwang.policy.pack.PolicyPack;

/** 分表规则: the pack's key groups in their order with the form of each, laid beside the rows so that SQL can route by them. */
@Repository
class RoutingSteps {

    private static final String EVERYONE_ELSE = "everyone-else";

    private final JdbcClient jdbc;

    RoutingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the steps those of the pack; steps that stand so already stay untouched. */
    void layOut(Actor actor, PolicyPack pack) {
        List<Step> steps = steps(pack);
        jdbc.sql("delete from screening.routing_step where position <> all (:positions)")
                .param("positions", steps.stream().map(Step::position).toArray(Integer[]::new))
                .update();
        for (Step step : steps) {
            jdbc.sql("""
                            insert into screening.routing_step as s (position, key_group, title, basis, fed_by, form)
                            values (:position, :keyGroup, :title, :basis, :fedBy, :form)
                            on conflict (position) do update set key_group = excluded.key_group, title = excluded.title,
                                basis = excluded.basis,
                                fed_by = excluded.fed_by, form = excluded.form
                            where (s.key_group, s.title, s.basis, s.fed_by, s.form) is distinct from
                                (excluded.key_group, excluded.title, excluded.basis, excluded.fed_by, excluded.form)
                            """).paramSource(step).update();
        }
    }

    private static List<Step> steps(PolicyPack pack) {
        List<Step> steps = new ArrayList<>();
        for (KeyGroup group : pack.keyGroups()) {
            steps.add(new Step(
                    steps.size() + 1,
                    group.order(),
                    group.name(),
                    Leads.named(group.basis()),
                    group.from(),
                    group.form()));
        }
        steps.add(new Step(steps.size() + 1, null, "其余农户", "", EVERYONE_ELSE, pack.formOfOthers()));
        return steps;
    }

    /** @param keyGroup none for everyone else */
    private record Step(int position, @Nullable Integer keyGroup, String title, String basis, String fedBy, int form) {}
}
