package shouwang.office.fieldwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.Households;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.policy.Verdict;
import shouwang.policy.form.Form;

/** What a printed form says beside its answers: who it is about, what its income comes to. */
@Component
class PaperFacts {

    private static final String NUMBER = "idNumber";
    private static final String RELATION = "relation";
    private static final String HEAD = "户主";
    private static final int VILLAGE = 12;

    private final Households households;
    private final Divisions divisions;
    private final Packs packs;

    PaperFacts(Households households, Divisions divisions, Packs packs) {
        this.households = households;
        this.divisions = divisions;
        this.packs = packs;
    }

    Form form(int annex) {
        return packs.inForce().form(annex);
    }

    /** Those of the households that are still registered. */
    Map<Long, RegisteredHousehold> households(Actor actor, List<Long> ids) {
        Map<Long, RegisteredHousehold> found = new HashMap<>();
        households.stream(actor.scope(), ids, household -> found.put(household.id(), household));
        return found;
    }

    PaperSheet.Head head(VisitOrder order, Optional<RegisteredHousehold> household) {
        String division = order.household().division();
        String group =
                division.length() > VILLAGE ? "" : order.household().groupText().orElse("");
        return new PaperSheet.Head(
                order.household().headName(),
                household.flatMap(PaperFacts::number).map(Masked::number).orElse(""),
                Masked.text(order.household().label()),
                division,
                (divisions.path(division) + " " + group).strip(),
                order.terms().why());
    }

    PaperSheet.Filed filed(
            Actor actor, VisitOrder order, Optional<RegisteredHousehold> household, Visit visit, List<Visit> versions) {
        Form form = form(order.form());
        Optional<Verdict> figures = household
                .filter(known -> form.asksForIncome() && visit.of().isInForce())
                .map(known -> households
                        .desk(actor)
                        .examine(new FormSheet(order, form, known, Map.of(), visit.answers()).record(visit.answers()))
                        .verdict());
        boolean isEstimated = form.asksForIncome()
                && visit.made()
                        .visitedOn()
                        .isBefore(packs.inForce().campaign().accounting().to());
        return new PaperSheet.Filed(visit, versions, figures, isEstimated);
    }

    private static Optional<String> number(RegisteredHousehold household) {
        return household.record().members().stream()
                .filter(person -> HEAD.equals(person.values().get(RELATION)))
                .map(person -> person.values().getOrDefault(NUMBER, ""))
                .findFirst();
    }
}
