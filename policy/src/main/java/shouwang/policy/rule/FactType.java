package shouwang.policy.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.util.Optional;
import shouwang.policy.Column;
import shouwang.policy.Money;
import shouwang.policy.Months;

/**
 * What a fact can be. Each knows how a canonical text is put into a slot and how a slot is printed.
 *
 * <p>A slot is a number, with an object beside it where a number won't do: yes or no is a {@link Test} answer, a month
 * counts months, a date reads 20230520, a text is the code of a word that some rule names (0 for any other).
 */
public enum FactType {
    YES_NO("是/否", SimpleType.BOOL),
    NUMBER("整数", SimpleType.INT),
    MONTH("年月", SimpleType.INT),
    DATE("日期", OpaqueType.create("Date")),
    TEXT("文字", SimpleType.STRING),
    TEXTS("多个文字", ListType.create(SimpleType.STRING)),
    MONEY("金额", OpaqueType.create("Money"));

    /** More digits than any count has; what is longer is as large as makes no difference. */
    private static final int MOST_DIGITS = 12;

    private final String words;
    private final CelType cel;

    FactType(String words, CelType cel) {
        this.words = words;
        this.cel = cel;
    }

    static FactType of(Column column) {
        return switch (column.kind()) {
            case TEXT, IDENTITY, CHOICE -> TEXT;
            case YES_NO -> YES_NO;
            case DATE -> DATE;
            case MONTH -> MONTH;
            case COUNT -> NUMBER;
            case AMOUNT, AREA -> MONEY;
            case SEVERAL -> TEXTS;
        };
    }

    String words() {
        return words;
    }

    CelType cel() {
        return cel;
    }

    /** The number that stands in a slot of this type when nobody knows. */
    long unknown() {
        return this == YES_NO ? Test.UNKNOWN : Facts.UNKNOWN;
    }

    /** Puts a canonical text, as a column reads it, into a slot. */
    void put(Facts facts, int slot, String canonical, Words words) {
        switch (this) {
            case YES_NO -> facts.numbers[slot] = canonical.equals("yes") ? Test.FLAGGED : Test.CLEAR;
            case NUMBER ->
                facts.numbers[slot] = canonical.length() > MOST_DIGITS ? Integer.MAX_VALUE : Long.parseLong(canonical);
            case MONTH -> facts.numbers[slot] = Months.of(canonical);
            case DATE -> facts.numbers[slot] = Dates.of(canonical);
            case MONEY -> facts.objects[slot] = Money.of(canonical);
            case TEXT -> {
                facts.objects[slot] = canonical;
                facts.numbers[slot] = words.code(canonical);
            }
            case TEXTS -> putAll(facts, slot, Texts.of(canonical, words));
        }
    }

    /** Puts a list whose every value is known. */
    static void putAll(Facts facts, int slot, Texts texts) {
        facts.objects[slot] = texts;
        facts.numbers[slot] = Texts.WHOLE;
    }

    /** A slot as a person reads it, none when it is unknown. */
    Optional<String> print(Facts facts, int slot) {
        long number = facts.numbers[slot];
        Object object = facts.objects[slot];
        return switch (this) {
            case YES_NO -> number == Test.UNKNOWN ? Optional.empty() : Optional.of(number == Test.FLAGGED ? "是" : "否");
            case NUMBER -> number == Facts.UNKNOWN ? Optional.empty() : Optional.of(Long.toString(number));
            case MONTH -> number == Facts.UNKNOWN ? Optional.empty() : Optional.of(Months.text(number));
            case DATE -> number == Facts.UNKNOWN ? Optional.empty() : Optional.of(Dates.text(number));
            case TEXT, MONEY, TEXTS -> Optional.ofNullable(object).map(Object::toString);
        };
    }
}
