package shouwang.office.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.policy.pack.Milestone;

/** 人员方面的完成情况: plan, mobilisation, training, grid and its roster. */
@Component
class PeopleEvidence {

    private final Gatherings gatherings;
    private final StaffPool pool;
    private final GridCompleteness completeness;
    private final GridRoster roster;

    PeopleEvidence(Gatherings gatherings, StaffPool pool, GridCompleteness completeness, GridRoster roster) {
        this.gatherings = gatherings;
        this.pool = pool;
        this.completeness = completeness;
        this.roster = roster;
    }

    Evidence of(Actor actor, Milestone.Proof proof) {
        return switch (proof) {
            case PLAN -> held(actor, GatheringKind.PLAN);
            case MOBILISATION -> held(actor, GatheringKind.MOBILISATION);
            case TRAINING -> trained(pool.coverage(actor));
            case GRID -> complete(completeness.of(actor, actor.division()));
            case ROSTER -> Evidence.handedIn("网格名册", roster.handedIn(actor.scope()), actor, "/grid/roster");
            default -> throw new IllegalArgumentException("people do not prove " + proof);
        };
    }

    private Evidence held(Actor actor, GatheringKind kind) {
        Optional<Gathering> held = gatherings.list(actor).stream()
                .filter(each -> each.stands() && each.what().kind() == kind)
                .findFirst();
        return Evidence.of(
                held.isPresent(),
                kind.title() + held.map(each -> " " + each.what().heldOn()).orElse(""),
                "还没有登记" + kind.title(),
                "/staff/meetings");
    }

    private static Evidence trained(TrainingCoverage coverage) {
        String missing = coverage.all() == 0
                ? "还没有登记参与人员"
                : "培训覆盖 %d%%,还有 %d 人未培训".formatted(coverage.percent(), coverage.untrained());
        String address = coverage.all() == 0 ? "/staff" : "/staff?untrained=true";
        return Evidence.of(coverage.isFull(), "培训全覆盖 %d 人".formatted(coverage.all()), missing, address);
    }

    private static Evidence complete(GridReport report) {
        String missing = report.lacks().isEmpty()
                ? "还没有农户,不能判断网格是否完整"
                : "网格还有 %d 处不完整".formatted(report.lacks().size());
        return Evidence.of(report.isComplete(), "网格完整", missing, "/grid/roster");
    }
}
