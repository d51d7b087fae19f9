package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 收入: the money of a house, in fen, put together from what its people earn and receive so that parts and sums agree.
 * What a target per head still lacks, the fields and the children bring; what a poor house has too much, an illness took.
 */
final class Incomes {

    private static final List<RosterColumn> TRANSFERS =
            List.of(FAMILY_PLANNING, DIBAO_CASH, TEKUN_CASH, PENSION, ECOLOGY, OTHER_TRANSFER);

    private Incomes() {}

    /** Fills every income cell so that an ordinary house reaches at least the target per head. */
    static void reach(SampleHousehold house, long targetPerHead, Seeded dice) {
        earn(house, dice);
        long lacking = targetPerHead * house.people().size() - adjusted(house);
        if (lacking > 0) {
            grow(house, lacking);
        }
        total(house);
    }

    /** Fills every income cell so that the adjusted income per head is the target to the fen. */
    static void reachExactly(SampleHousehold house, long targetPerHead, Seeded dice) {
        long target = targetPerHead * house.people().size();
        earn(house, dice);
        shorten(house, adjusted(house) - target);
        long lacking = target - adjusted(house);
        if (lacking > 0) {
            grow(house, lacking);
        } else {
            add(house, OWN_COST, -lacking);
        }
        total(house);
    }

    /** Who earned too much for the story came home early, but has worked a month at least. */
    private static void shorten(SampleHousehold house, long tooMuch) {
        long left = tooMuch;
        for (SamplePerson person : house.people()) {
            if (left > 0 && !person.get(WORK_MONTHS).isEmpty()) {
                long wage = Long.parseLong(person.get(WORK_WAGE)) * 100;
                long months = Long.parseLong(person.get(WORK_MONTHS));
                long fewer = Math.min(months - 1, left / wage + 1);
                person.put(WORK_MONTHS, String.valueOf(months - fewer));
                left -= fewer * wage;
            }
        }
        set(house, WAGES, house.people().stream().mapToLong(Incomes::wage).sum());
    }

    /** Makes the sums agree with the parts again. */
    static void total(SampleHousehold house) {
        set(
                house,
                TRANSFER,
                TRANSFERS.stream().mapToLong(part -> fen(house, part)).sum());
        long net = fen(house, WAGES)
                + fen(house, BUSINESS)
                + fen(house, PROPERTY)
                + fen(house, TRANSFER)
                - fen(house, BUSINESS_COST);
        set(house, NET_INCOME, net);
        set(house, NET_PER_HEAD, perHead(net, house.people().size()));
    }

    static long perHead(long fen, int people) {
        return BigDecimal.valueOf(fen)
                .divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static void earn(SampleHousehold house, Seeded dice) {
        long crops = dice.between(0, 90) * 10_000L;
        set(house, WAGES, house.people().stream().mapToLong(Incomes::wage).sum());
        set(house, BUSINESS, crops);
        set(house, BUSINESS_COST, crops * dice.between(25, 45) / 100);
        set(house, PROPERTY, dice.inThousand(300) ? dice.between(1, 60) * 1_000L : 0);
        set(house, FAMILY_PLANNING, dice.inThousand(30) ? 96_000 : 0);
        set(house, DIBAO_CASH, with(house, DIBAO, "农村低保") * 324_000);
        set(house, TEKUN_CASH, with(house, TEKUN, "农村特困") * 907_200);
        set(house, PENSION, old(house) * 12 * 100L * dice.between(115, 190));
        set(house, ECOLOGY, dice.inThousand(250) ? dice.between(3, 40) * 1_000L : 0);
        set(house, OTHER_TRANSFER, dice.between(6, 60) * 1_000L);
        set(house, CLAIMS, dice.inThousand(12) ? dice.between(5, 60) * 10_000L : 0);
        set(
                house,
                OWN_COST,
                house.people().stream().mapToLong(person -> cost(person, dice)).sum());
    }

    /** Most from the fields, the rest from children who support their parents. */
    private static void grow(SampleHousehold house, long lacking) {
        long fields = lacking * 3 / 4 / 10_000 * 10_000;
        long cost = fields * 3 / 7 / 10_000 * 10_000;
        add(house, BUSINESS, fields + cost);
        add(house, BUSINESS_COST, cost);
        add(house, OTHER_TRANSFER, lacking - fields);
    }

    private static long wage(SamplePerson person) {
        long away = person.get(WORK_MONTHS).isEmpty()
                ? 0
                : Long.parseLong(person.get(WORK_MONTHS)) * Long.parseLong(person.get(WORK_WAGE));
        long inTheVillage =
                person.get(PUBLIC_JOB_MONTHS).isEmpty() ? 0 : Long.parseLong(person.get(PUBLIC_JOB_MONTHS)) * 500;
        return (away + inTheVillage) * 100;
    }

    private static long cost(SamplePerson person, Seeded dice) {
        String health = person.get(HEALTH);
        if (health.contains(Lives.ILL)) {
            return dice.between(50, 380) * 10_000L;
        }
        return health.contains(Lives.CHRONIC) ? dice.between(3, 30) * 10_000L : 0;
    }

    private static long adjusted(SampleHousehold house) {
        total(house);
        return fen(house, NET_INCOME) + fen(house, CLAIMS) - fen(house, OWN_COST);
    }

    private static long with(SampleHousehold house, RosterColumn column, String word) {
        return house.people().stream().filter(person -> person.is(column, word)).count();
    }

    private static long old(SampleHousehold house) {
        return house.people().stream().filter(person -> person.age() >= 60).count();
    }

    static long fen(SampleHousehold house, RosterColumn column) {
        return house.get(column).isEmpty()
                ? 0
                : new BigDecimal(house.get(column)).movePointRight(2).longValueExact();
    }

    private static void add(SampleHousehold house, RosterColumn column, long fen) {
        set(house, column, fen(house, column) + fen);
    }

    static void set(SampleHousehold house, RosterColumn column, long fen) {
        house.put(column, yuan(fen));
    }

    /** As people write it: whole yuan without a point. */
    static String yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return fen % 100 == 0 ? yuan.toBigInteger().toString() : yuan.toPlainString();
    }
}
