package shouwang.office.app.town;

/** 虚构人员: names and phones for people who work in the sample town; the same seed calls the same people. */
public final class InventedPeople {

    /** Far from the numbers that the town's households have. */
    private static final int PHONES_FROM = 88_000_000;

    private final Seeded dice;
    private int phones = PHONES_FROM;

    public InventedPeople(long seed) {
        this.dice = new Seeded(seed);
    }

    /** A name whose second character says that it is invented. */
    public String name() {
        return SampleNames.of(SampleNames.surname(dice), dice.inThousand(600), dice);
    }

    /** A number in a range that no operator has been given. */
    public String phone() {
        return SampleNumbers.NOBODYS_PHONES + "%08d".formatted(++phones);
    }
}
