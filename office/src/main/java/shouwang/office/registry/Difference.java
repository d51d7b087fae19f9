package shouwang.office.registry;

import java.util.Optional;

/**
 * 差异: where a roster says something else than what is known.
 *
 * @param household the known household
 * @param member the known person, when it is about one
 * @param label how the household is called
 * @param column the key of the column, when it is about a cell
 * @param known what is known, absent when nothing is
 * @param given what the file says, absent when its cell is empty
 * @param isProposed false for a correction, which is applied with its import
 * @param isOpen whether it waits for a person's answer
 * @param answer confirmed, declined, or superseded by a later file
 */
public record Difference(
        long id,
        long importId,
        long household,
        Optional<Long> member,
        Kind kind,
        String label,
        String headName,
        Optional<String> name,
        Optional<String> column,
        Optional<String> known,
        Optional<String> given,
        boolean isProposed,
        boolean isOpen,
        Optional<String> answer,
        Optional<String> reason) {

    /** What kind of difference. */
    public enum Kind {
        CORRECTION("更正"),
        EMPTIED("单元格清空"),
        PERSON_MISSING("名册中没有此人"),
        HOUSEHOLD_MISSING("名册中没有此户"),
        HOUSEHOLD_NO_CHANGED("户编号不同"),
        VILLAGE_CHANGED("村不同"),
        PERSON_MOVED("人员在另一户"),
        NUMBER_CHANGED("证件号码不同"),
        HAND_DIFFERS("与手工登记不同"),
        SETTLED_DIFFERS("与入户核查或认定结果不同");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
