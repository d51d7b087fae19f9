package shouwang.office.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 户档: all that the register knows of one household, each record with who said so.
 *
 * @param facts canonical values of the household's columns by key, incomes left out
 * @param keptBack columns whose cell was filled but unreadable
 * @param stamp the state it was read in; changed by every change of the household, its people or its incomes
 */
public record HouseholdFile(
        long id,
        String division,
        Optional<String> householdNo,
        String headName,
        Optional<String> groupText,
        Map<String, String> facts,
        Set<String> keptBack,
        boolean isComplete,
        Provenance provenance,
        Optional<Ending> ended,
        List<Person> people,
        List<IncomeSheet> incomes,
        List<FieldSource> fieldSources,
        String stamp) {

    /** 来源: who collected, entered and reviewed a record (谁采集、谁录入、谁负责), from where and when. */
    public record Provenance(
            String kind,
            String source,
            LocalDate on,
            String collectedBy,
            String enteredBy,
            String reviewedBy,
            Optional<Long> importId,
            int importRow) {}

    /** 终止. */
    public record Ending(LocalDate on, String reason) {}

    /** 家庭成员. */
    public record Person(
            long id,
            String name,
            Optional<String> number,
            Optional<String> relation,
            boolean isHead,
            Map<String, String> facts,
            Provenance provenance) {

        /** All columns of the person by key, name, number and relation among them. */
        public Map<String, String> values() {
            Map<String, String> values = new java.util.LinkedHashMap<>(facts);
            values.put("name", name);
            number.ifPresent(text -> values.put("idNumber", text));
            relation.ifPresent(text -> values.put("relation", text));
            return values;
        }
    }

    /** 收入账. */
    public record IncomeSheet(
            long id,
            LocalDate from,
            LocalDate to,
            boolean isEstimated,
            Map<String, String> amounts,
            Provenance provenance) {}

    /** 栏目来源: who said one field, where it differs from its record. */
    public record FieldSource(Optional<Long> person, String key, Provenance provenance) {}

    /** A person of the household. */
    public Optional<Person> person(long id) {
        return people.stream().filter(person -> person.id() == id).findFirst();
    }
}
