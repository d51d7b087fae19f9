package shouwang.office.registry.hand;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.packs.Packs;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.office.registry.Visited;
import shouwang.office.registry.Warrant;
import shouwang.office.registry.imports.IncomeColumns;
import shouwang.policy.Column;
import shouwang.policy.pack.Campaign;

/** Writes the cells that a visit found otherwise than they were known. */
@Repository
public class VisitCells {

    /** What makes a person this person: a change of it concerns other households and the rows of lists. */
    private static final Set<String> WHO = Set.of("name", "idNumber", "relation");

    private final HandRows rows;
    private final FileReader files;
    private final Packs packs;
    private final JdbcClient jdbc;

    VisitCells(JdbcClient jdbc, FileReader files, Packs packs) {
        this.rows = new HandRows(jdbc, "visit");
        this.files = files;
        this.packs = packs;
        this.jdbc = jdbc;
    }

    /** Whether what was written concerns more than this household. */
    public record Written(boolean isAnybodyElse) {}

    /** Whether any cell was found otherwise than it is known. */
    public boolean differs(Actor actor, RegisteredHousehold known, Visited visited) {
        return !differing(visited.facts(), known.record().values()).isEmpty()
                || known.record().members().stream()
                        .anyMatch(person -> !differing(
                                        visited.people().getOrDefault(person.row(), Map.of()), person.values())
                                .isEmpty());
    }

    public Written write(Actor actor, RegisteredHousehold household, Visited visited) {
        HouseholdFile known = files.find(actor.scope(), household.id()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Map<String, String> facts = new TreeMap<>(differing(visited.facts(), known.facts()));
        facts.keySet().removeAll(IncomeColumns.KEYS);
        writeFacts(actor, known, facts, visited.warrant());
        writeIncomes(actor, known, visited);
        boolean isAnybodyElse = false;
        for (Person person : known.people()) {
            Map<String, String> found =
                    differing(visited.people().getOrDefault(person.id(), Map.of()), person.values());
            if (!found.isEmpty()) {
                rows.correctPerson(actor, person.id(), over(person.values(), found));
                note(actor, known.id(), Optional.of(person.id()), found.keySet(), visited.warrant());
                isAnybodyElse |= found.keySet().stream().anyMatch(WHO::contains);
            }
        }
        if (isAnybodyElse) {
            rows.follow(actor, known.id());
        }
        return new Written(isAnybodyElse);
    }

    /** Incomes that were an estimate until the period's end are none any more when a later visit asked for them again. */
    public int confirmEstimate(Actor actor, Visited visited) {
        Campaign.Period period = packs.inForce().campaign().accounting();
        boolean isAsked = visited.facts().keySet().stream().anyMatch(IncomeColumns.KEYS::contains);
        if (!isAsked || visited.warrant().on().isBefore(period.to())) {
            return 0;
        }
        return jdbc.sql("""
                        update registry.income_sheet
                           set estimated = false, version = version + 1, source_kind = 'visit', source = :source,
                               source_on = :on, collected_by = :collected, entered_by = :by
                         where household_id = :id and estimated and period_from = :from and period_to = :to
                           and division >= :low and division < :high
                        """)
                .param("source", visited.warrant().source())
                .param("on", visited.warrant().on())
                .param("collected", visited.warrant().collectedBy())
                .param("by", actor.name())
                .param("id", visited.household())
                .param("from", period.from())
                .param("to", period.to())
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    /** What the rules find of a household at this moment. */
    public List<Found> found(Actor actor, long household) {
        return jdbc.sql("""
                        select rule, severity = 'error' as is_error, because from registry.finding
                         where household_id = :id and answer = 'flagged' and division >= :low and division < :high
                         order by rule, member_id
                        """)
                .param("id", household)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query((row, number) ->
                        new Found(row.getString("rule"), row.getBoolean("is_error"), row.getString("because")))
                .list();
    }

    private void writeFacts(Actor actor, HouseholdFile known, Map<String, String> facts, Warrant warrant) {
        if (facts.isEmpty()) {
            return;
        }
        rows.correct(
                actor,
                known.id(),
                over(known.facts(), facts),
                known.householdNo().orElse(null));
        note(actor, known.id(), Optional.empty(), facts.keySet(), warrant);
    }

    private void writeIncomes(Actor actor, HouseholdFile known, Visited visited) {
        Campaign.Period period = packs.inForce().campaign().accounting();
        Map<String, String> before = known.incomes().stream()
                .filter(sheet ->
                        sheet.from().equals(period.from()) && sheet.to().equals(period.to()))
                .map(HouseholdFile.IncomeSheet::amounts)
                .findFirst()
                .orElse(Map.of());
        Map<String, String> amounts = new TreeMap<>(visited.facts());
        amounts.keySet().retainAll(IncomeColumns.KEYS);
        Map<String, String> found = differing(amounts, before);
        if (found.isEmpty()) {
            return;
        }
        rows.writeIncomes(actor, known.id(), period, over(before, found), visited.warrant());
        note(actor, known.id(), Optional.empty(), found.keySet(), visited.warrant());
    }

    private void note(Actor actor, long household, Optional<Long> person, Collection<String> keys, Warrant warrant) {
        rows.sources(actor, household, person, keys, warrant);
        rows.known(actor, keys);
    }

    private Map<String, String> differing(Map<String, String> found, Map<String, String> known) {
        Map<String, String> differing = new LinkedHashMap<>();
        found.forEach((key, value) -> {
            if (!value.equals(known.get(key)) && (known.containsKey(key) || !saysNothing(key, value))) {
                differing.put(key, value);
            }
        });
        return differing;
    }

    /** "No" to what an empty cell says already. */
    private boolean saysNothing(String key, String value) {
        return value.equals("no")
                && packs.inForce()
                        .columns()
                        .find(key)
                        .filter(column -> column.whenEmpty() == Column.WhenEmpty.NONE)
                        .isPresent();
    }

    private static Map<String, String> over(Map<String, String> known, Map<String, String> found) {
        Map<String, String> over = new TreeMap<>(known);
        over.putAll(found);
        return over;
    }
}
