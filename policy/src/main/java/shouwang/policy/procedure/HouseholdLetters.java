package shouwang.policy.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Clause;

/**
 * 给农户的文书: what a household signs and what it is told in writing, word for word as the pack has it.
 *
 * @param phones where the village, the town office and the county can be called; one left out is written by hand
 */
public record HouseholdLetters(Phones phones, Declaration declaration, RefusalNotice refusalNotice) {

    /** 联系电话. */
    public record Phones(Optional<String> village, Optional<String> townOffice, Optional<String> county) {}

    /**
     * 承诺授权书: what a household declares and whom it authorises.
     *
     * @param ofAge from how many years on a member signs alone
     */
    public record Declaration(String title, List<Clause> basis, int ofAge, List<Paragraph> paragraphs) {}

    /**
     * 不予纳入告知书: what a household is told that was not included.
     *
     * @param appealDays from the day it received the notice
     * @param receipt what whoever receives it signs
     * @param mayAppeal what it is told when it may ask for a re-check
     * @param isFinal what it is told when the county has upheld the refusal
     */
    public record RefusalNotice(
            String title,
            List<Clause> basis,
            int appealDays,
            String receipt,
            List<Paragraph> mayAppeal,
            List<Paragraph> isFinal) {}

    /** A heading, empty when there is none, and what stands below it; names in braces are filled in. */
    public record Paragraph(String heading, String text) {

        /** The text with what stands in braces filled in. */
        public String filled(Map<String, String> words) {
            String filled = text;
            for (Map.Entry<String, String> word : words.entrySet()) {
                filled = filled.replace("{" + word.getKey() + "}", word.getValue());
            }
            return filled;
        }
    }
}
