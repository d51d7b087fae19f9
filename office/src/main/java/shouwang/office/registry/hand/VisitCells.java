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
import shouwang.office.packs.Packs;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Person;
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
    private final Packs packs;
    private final JdbcClient jdbc;

    VisitCells(JdbcClient jdbc, Packs packs) {
        this.rows = new HandRows(jdbc, "visit");
        this.packs = packs;
        this.jdbc = jdbc;
    }

    /** Whether anything was written, and whether it concerns more than this household. */
    public record Written(boolean any, boolean isAnybodyElse) {}

    public Written write(Actor actor, HouseholdFile known, Visited visited) {
        Map<String, String> facts = new TreeMap<>(differing(visited.facts(), known.facts()));
        facts.keySet().removeAll(IncomeColumns.KEYS);
        boolean any = writeFacts(actor, known, facts, visited.warrant());
        any |= writeIncomes(actor, known, visited);
        boolean isAnybodyElse = false;
        for (Person person : known.people()) {
            Map<String, String> found =
                    differing(visited.people().getOrDefault(person.id(), Map.of()), person.values());
            if (!found.isEmpty()) {
                rows.correctPerson(actor, person.id(), over(person.values(), found));
                note(actor, known.id(), Optional.of(person.id()), found.keySet(), visited.warrant());
                any = true;
                isAnybodyElse |= found.keySet().stream().anyMatch(WHO::contains);
            }
        }
        if (isAnybodyElse) {
            rows.follow(actor, known.id());
        }
        return new Written(any, isAnybodyElse);
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

    private boolean writeFacts(Actor actor, HouseholdFile known, Map<String, String> facts, Warrant warrant) {
        if (facts.isEmpty()) {
            return false;
        }
        rows.correct(
                actor,
                known.id(),
                over(known.facts(), facts),
                known.householdNo().orElse(null));
        note(actor, known.id(), Optional.empty(), facts.keySet(), warrant);
        return true;
    }

    private boolean writeIncomes(Actor actor, HouseholdFile known, Visited visited) {
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
            return false;
        }
        rows.writeIncomes(actor, known.id(), period, over(before, found), visited.warrant());
        note(actor, known.id(), Optional.empty(), found.keySet(), visited.warrant());
        return true;
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
