package shouwang.office.campaign;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.Evidence.State;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.Milestone;

/** 时间节点的完成情况: what proves each date of the plan, computed from the records; what lacks, in words, with a link. */
@Component
class Milestones {

    private static final Set<Milestone.Proof> PREPARED_OR_SUMMED_UP = EnumSet.of(
            Milestone.Proof.PLAN,
            Milestone.Proof.MOBILISATION,
            Milestone.Proof.TRAINING,
            Milestone.Proof.GRID,
            Milestone.Proof.ROSTER,
            Milestone.Proof.SUMMARY);

    private final PeopleEvidence people;
    private final Annexes annexes;
    private final EvidenceCounts counts;
    private final Papers papers;
    private final Packs packs;
    private final Divisions divisions;

    Milestones(
            PeopleEvidence people,
            Annexes annexes,
            EvidenceCounts counts,
            Papers papers,
            Packs packs,
            Divisions divisions) {
        this.people = people;
        this.annexes = annexes;
        this.counts = counts;
        this.papers = papers;
        this.packs = packs;
        this.divisions = divisions;
    }

    /**
     * What the records of the actor's own division say of a milestone; of a village what is a village's, of a county
     * nothing: it reads its towns' boards.
     *
     * @param households all that live there
     */
    List<Evidence> of(Actor actor, Milestone milestone, int households) {
        Optional<Level> level = divisions.find(actor.division()).map(Division::level);
        boolean isTown = level.filter(Level.TOWN::equals).isPresent();
        if (!isTown && level.filter(Level.VILLAGE::equals).isEmpty()) {
            return List.of();
        }
        return milestone.provedBy().stream()
                .filter(proof -> isTown || isAVillages(proof))
                .map(proof -> evidence(actor, milestone, proof, households))
                .toList();
    }

    /** What the town itself still owes a milestone: what is visited, entered or handed in is told where that is counted. */
    List<Evidence> owed(Actor actor, Milestone milestone) {
        return milestone.provedBy().stream()
                .filter(PREPARED_OR_SUMMED_UP::contains)
                .map(proof -> evidence(actor, milestone, proof, 0))
                .filter(Evidence::isMissing)
                .toList();
    }

    private static boolean isAVillages(Milestone.Proof proof) {
        return switch (proof) {
            case TRAINING, GRID, VISITS, ANNEXES -> true;
            case PLAN, MOBILISATION, ROSTER, ENTRY, SUMMARY -> false;
        };
    }

    private Evidence evidence(Actor actor, Milestone milestone, Milestone.Proof proof, int households) {
        return switch (proof) {
            case PLAN, MOBILISATION, TRAINING, GRID, ROSTER -> people.of(actor, proof);
            case VISITS -> visited(counts.visited(actor.scope()), households);
            case ANNEXES -> annexes(actor, milestone);
            case ENTRY -> entered(actor);
            case SUMMARY ->
                Evidence.handedIn(
                        "工作总结",
                        papers.ofKind(
                                actor.scope(),
                                matter(),
                                packs.inForce().summary().kind()),
                        actor,
                        "/summary");
        };
    }

    private static Evidence visited(int visited, int households) {
        String missing = households == 0 ? "还没有农户" : "%,d 户还没有排查(已查 %,d 户)".formatted(households - visited, visited);
        return Evidence.of(
                households > 0 && visited >= households, "%,d 户全部排查".formatted(households), missing, "/visits");
    }

    private Evidence annexes(Actor actor, Milestone milestone) {
        List<Annex> due = annexes.all().stream()
                .filter(annex ->
                        annex.handInBy().filter(milestone.code()::equals).isPresent())
                .toList();
        List<Annex> missing = due.stream()
                .filter(annex -> annexes.handedIn(actor, annex).stream()
                        .noneMatch(paper -> paper.division().equals(actor.division())))
                .toList();
        return Evidence.of(missing.isEmpty(), labels(due) + "已上报", labels(missing) + "还没有上报", "/annexes");
    }

    private static String labels(List<Annex> annexes) {
        return annexes.stream().map(Annex::label).collect(Collectors.joining("、"));
    }

    /** Updates and cleaning are done in the national system alone: what is counted here is no proof of them. */
    private Evidence entered(Actor actor) {
        int waiting = counts.casesAt(actor.scope(), "NATIONAL_ENTRY");
        return waiting > 0
                ? new Evidence("%d 户新识别对象还没有录入国家系统".formatted(waiting), State.MISSING, "/cases")
                : new Evidence("没有等待录入的新识别对象;数据更新和清洗本系统还不统计,请在国家系统核对", State.UNCOUNTED, "/cases");
    }

    private String matter() {
        return packs.inForce().campaign().code();
    }
}
