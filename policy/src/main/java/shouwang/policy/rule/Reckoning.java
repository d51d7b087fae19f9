package shouwang.policy.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import shouwang.policy.IdentityNumber;

/** What a formula can't say and Java works out, under the name by which the pack's facts ask for it. */
public enum Reckoning {
    LENGTH("length", FactType.NUMBER, OfPersons.number(number -> number.text().length()), FactType.TEXT),
    CHECKSUM_HOLDS("checksumHolds", FactType.YES_NO, OfPersons.answer(IdentityNumber::checksumHolds), FactType.TEXT),
    AREA("area", FactType.TEXT, OfPersons.text(IdentityNumber::area), FactType.TEXT),
    HOLDS_BIRTH_DATE("holdsBirthDate", FactType.YES_NO, OfPersons::holdsBirthDate, FactType.TEXT),
    BIRTH_DATE_IN_NUMBER("birthDateInNumber", FactType.DATE, OfPersons::birthDateInNumber, FactType.TEXT),
    HOLDS_SEX(
            "holdsSex", FactType.YES_NO, OfPersons.answer(number -> number.sex().isPresent()), FactType.TEXT),
    SEX_IN_NUMBER(
            "sexInNumber", FactType.TEXT, OfPersons.text(number -> number.sex().orElse("")), FactType.TEXT),
    CERTIFICATE_CATEGORY(
            "certificateCategory",
            FactType.NUMBER,
            OfPersons.number(IdentityNumber::disabilityCategory),
            FactType.TEXT),
    CERTIFICATE_GRADE(
            "certificateGrade", FactType.NUMBER, OfPersons.number(IdentityNumber::disabilityGrade), FactType.TEXT),
    FIRST_KNOWN("firstKnown", FactType.DATE, OfPersons::firstKnown, FactType.DATE, FactType.DATE),
    FULL_YEARS_TODAY(
            "fullYearsToday",
            FactType.NUMBER,
            job -> OfPersons.fullYears(job, job.day().on()),
            FactType.DATE),
    FULL_YEARS_AT_SCHOOL_START(
            "fullYearsAtSchoolStart",
            FactType.NUMBER,
            job -> OfPersons.fullYears(job, job.day().schoolStart()),
            FactType.DATE),
    ROWS("rows", FactType.NUMBER, OfHouseholds::rows),
    IS_ONLY_ONE("isOnlyOne", FactType.YES_NO, OfHouseholds::isOnlyOne, FactType.TEXT),
    OF_THE_ONLY_ONE("ofTheOnlyOne", FactType.NUMBER, OfHouseholds::ofTheOnlyOne, FactType.TEXT, FactType.NUMBER),
    MATCHES("matches", FactType.YES_NO, OfHouseholds::matches, FactType.TEXT),
    PER_HEAD("perHead", FactType.MONEY, OfHouseholds::perHead, FactType.MONEY, FactType.NUMBER),
    ROUNDED("rounded", FactType.MONEY, OfHouseholds::rounded, FactType.MONEY, FactType.NUMBER),
    COLLECTED("collected", FactType.TEXTS, OfHouseholds::collected, FactType.TEXT),
    STANDS_TWICE("standsTwice", FactType.YES_NO, OfHouseholds::standsTwice, FactType.TEXT),
    ANY_BESIDES("anyBesides", FactType.YES_NO, OfHouseholds::anyBesides, FactType.TEXTS),
    ODD_AMOUNTS("oddAmounts", FactType.TEXTS, OfHouseholds::oddAmounts, FactType.MONEY);

    private final String inThePack;
    private final FactType type;
    private final Function<Job, Work> maker;
    private final List<FactType> takes;

    Reckoning(String inThePack, FactType type, Function<Job, Work> maker, FactType... takes) {
        this.inThePack = inThePack;
        this.type = type;
        this.maker = maker;
        this.takes = List.of(takes);
    }

    public static Optional<Reckoning> named(String inThePack) {
        for (Reckoning each : values()) {
            if (each.inThePack.equals(inThePack)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The name by which facts ask for it. */
    public String inThePack() {
        return inThePack;
    }

    public FactType type() {
        return type;
    }

    /** Whether it can work from facts of these types; what takes one may take several of its kind. */
    public boolean takes(List<FactType> types) {
        return takes.equals(types)
                || takes.size() == 1 && !types.isEmpty() && types.stream().allMatch(takes.get(0)::equals);
    }

    Work prepare(Job job) {
        return maker.apply(job);
    }

    /** Fills one slot of one household or person; leaves it as it is, unknown, when it can't. */
    interface Work {
        void reckon(Facts facts);
    }

    /**
     * What a reckoning works with.
     *
     * @param of the facts it reads, those whose columns the roster has
     * @param from their slots
     * @param to the slot it fills
     * @param with what the pack adds: words, patterns, limits
     */
    record Job(List<Fact> of, int[] from, int to, Map<String, List<String>> with, Words words, Day day) {
        void put(Facts facts, long number) {
            facts.numbers[to] = number;
        }

        void answer(Facts facts, boolean yes) {
            facts.numbers[to] = yes ? Test.FLAGGED : Test.CLEAR;
        }

        void text(Facts facts, String text) {
            facts.objects[to] = text;
            facts.numbers[to] = words.code(text);
        }

        /** A list of which all, or only these values, are known. */
        void texts(Facts facts, List<String> values, boolean whole) {
            facts.objects[to] = values.isEmpty() ? Texts.NONE : Texts.of(values, words);
            facts.numbers[to] = whole ? Texts.WHOLE : Facts.UNKNOWN;
        }

        List<String> all(String setting) {
            return with.getOrDefault(setting, List.of());
        }

        String one(String setting) {
            return all(setting).stream()
                    .findFirst()
                    .orElseThrow(() -> new Translator.NotTranslated("with 中缺少“" + setting + "”"));
        }
    }
}
