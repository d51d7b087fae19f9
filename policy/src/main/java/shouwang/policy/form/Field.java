package shouwang.policy.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import shouwang.policy.Cell;
import shouwang.policy.Column;
import shouwang.policy.Reading;

/**
 * One question of a form (栏目).
 *
 * @param kind what may be answered
 * @param reads how an answer is read; for a field that feeds the register, the register's own column
 * @param asking whether it must be answered, when it is asked, and between which figures
 * @param meaning what an answer means besides itself
 */
public record Field(String key, Kind kind, Column reads, Asking asking, Meaning meaning) {

    /** What may be answered. */
    public enum Kind {
        TEXT,
        NOTE,
        PHONE,
        YES_NO,
        DATE,
        /** Day and minute: 2023-05-20 14:30. */
        TIME,
        MONTH,
        COUNT,
        AMOUNT,
        AREA,
        CHOICE,
        SEVERAL,
        IDENTITY,
        /** One of the household's people. */
        MEMBER,
        /** Those of the crew who were there. */
        PEOPLE
    }

    /** How urgent an answer is, by the signs of the plan's field lists. */
    public enum Mark {
        REQUIRED,
        CONDITIONAL,
        OPTIONAL
    }

    /**
     * @param to nothing is above it; a range counts for figures alone
     * @param orElse an answer that says there is none to give, such as 无 for a phone
     */
    public record Asking(
            Mark mark, Condition when, Optional<BigDecimal> from, Optional<BigDecimal> to, Optional<String> orElse) {}

    /**
     * @param fact the register's column that the field shows and feeds
     * @param troubles the answers that are a trouble
     * @param offer what stands in the field before anybody answers
     * @param sumOf the fields that add up to this one
     * @param byPhone the answer that means that the household was asked by telephone
     */
    public record Meaning(
            Optional<String> fact,
            List<String> troubles,
            Optional<Offer> offer,
            List<String> sumOf,
            Optional<String> byPhone) {}

    public String label() {
        return reads.header();
    }

    public List<String> words() {
        return reads.choices().words();
    }

    public boolean isRequired() {
        return asking.mark() != Mark.OPTIONAL;
    }

    public boolean isSum() {
        return !meaning.sumOf().isEmpty();
    }

    public boolean asksForTrouble() {
        return !meaning.troubles().isEmpty();
    }

    /** The answer "no trouble" of a question that asks for one; none when it leaves more than one answer. */
    Optional<String> noTrouble() {
        if (kind == Kind.YES_NO && meaning.troubles().size() == 1) {
            return Optional.of(meaning.troubles().get(0).equals("yes") ? "no" : "yes");
        }
        return Optional.empty();
    }

    /** Whether the answer says that there is none to give. */
    public boolean isNone(String text) {
        return asking.orElse().filter(text.strip()::equals).isPresent();
    }

    /** Reads an answer: its one written form, nothing, or what is wrong with it. */
    public Reading read(String text) {
        if (isNone(text)) {
            return new Reading.Value(text.strip());
        }
        boolean isWritten = kind == Kind.YES_NO && (text.equals("yes") || text.equals("no"));
        if (isWritten) {
            return new Reading.Value(text);
        }
        Reading reading = kind == Kind.TIME ? Times.read(label(), text) : reads.read(Cell.text(text));
        return reading instanceof Reading.Value value ? Ranges.within(this, value) : reading;
    }

    /** An answer as a person reads it. */
    public String shown(String canonical) {
        if (kind != Kind.YES_NO) {
            return canonical;
        }
        return canonical.equals("yes") ? "是" : "否";
    }
}
