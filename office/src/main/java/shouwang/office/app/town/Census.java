package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import shouwang.office.app.town.Roles.Role;
import shouwang.office.region.Division;
import shouwang.office.region.PublishedDivisions;

/** 摸底: goes from door to door and tells who lives there, in the order of the roster; the same doors every time. */
final class Census {

    static final String TONGLV = "512022115000";

    /** How many of 130 groups each village has; about 92 households a group. */
    private static final List<Integer> GROUPS = List.of(18, 12, 14, 16, 11, 13, 10, 12, 13, 11);

    private static final int ALL_GROUPS =
            GROUPS.stream().mapToInt(Integer::intValue).sum();

    static final String COUNTED_TWICE = "DQ006";
    private static final List<String> DIGITS = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");

    private final long seed;
    private final int households;
    private final Roles roles;
    private final SampleNumbers numbers = new SampleNumbers();
    private final Map<Role, Integer> met = new EnumMap<>(Role.class);
    private Optional<SampleHousehold> lender = Optional.empty();
    private int strangers;

    Census(long seed, int households) {
        this.seed = seed;
        this.households = households;
        this.roles = new Roles(seed, households - Cast.values().length);
    }

    /** The ten villages, by code. */
    static List<Division> villages() {
        return PublishedDivisions.read().stream()
                .filter(division -> division.parent().equals(Optional.of(TONGLV)))
                .toList();
    }

    static String householdNo(String village, int place) {
        return village + "%05d".formatted(place);
    }

    void visit(Consumer<SampleHousehold> visitor) {
        List<Division> villages = villages();
        int before = 0;
        for (int i = 0; i < villages.size(); i++) {
            int until = before + GROUPS.get(i);
            int doors = doors(until) - doors(before);
            visitVillage(villages.get(i), doors, Math.max(1, Math.round(doors * ALL_GROUPS / 12_000f)), visitor);
            before = until;
        }
    }

    private int doors(int groups) {
        return (int) ((long) households * groups / ALL_GROUPS);
    }

    private void visitVillage(Division village, int doors, int groups, Consumer<SampleHousehold> visitor) {
        List<Cast> cast = Stream.of(Cast.values())
                .filter(named -> named.villageCode().equals(village.code()))
                .toList();
        for (int place = 1; place <= doors; place++) {
            String number = householdNo(village.code(), place);
            if (place <= cast.size()) {
                Cast named = cast.get(place - 1);
                SampleHousehold house = new SampleHousehold(number, village, named.group(), Role.NAMED);
                named.moveInto(house, numbers);
                sign(house, 0);
                visitor.accept(house);
            } else {
                int group = 1 + (int) ((place - 1L) * groups / doors);
                SampleHousehold house = new SampleHousehold(number, village, group, roles.at(strangers));
                moveIn(house, Seeded.of(seed, strangers));
                strangers++;
                visitor.accept(house);
            }
        }
    }

    private void moveIn(SampleHousehold house, Seeded dice) {
        Role role = house.role();
        int ordinal = met.merge(role, 1, Integer::sum) - 1;
        boolean staged = role == Role.FAULTY
                || role == Role.BLOTTED
                || role == Role.MONITORED && ordinal < MonitoredFault.values().length;
        if (staged) {
            Families.fillWhole(house, numbers, dice);
        } else {
            Families.fill(house, numbers, dice);
        }
        boolean counted =
                role == Role.FAULTY && ordinal % (PersonFault.values().length + 1) == PersonFault.values().length;
        if (counted) {
            countAgain(house);
        }
        Lives.live(house, dice);
        house.put(PHONE, numbers.phone());
        sign(house, dice.below(20));
        switch (role) {
            case MONITORED -> monitored(house, ordinal, dice);
            case POOR -> Incomes.reachExactly(house, dice.between(420_000, 749_900), dice);
            default -> Incomes.reach(house, dice.between(860_000, 1_900_000), dice);
        }
        switch (role) {
            case FAULTY -> fault(house, counted, ordinal);
            case BLOTTED -> Blot.values()[ordinal % Blot.values().length].spillOn(house);
            default -> {}
        }
    }

    private void monitored(SampleHousehold house, int ordinal, Seeded dice) {
        if (ordinal < MonitoredFault.values().length) {
            MonitoredFault.values()[ordinal].plantIn(house);
        } else {
            Hardship.tell(house, ordinal, dice);
        }
        Incomes.reachExactly(house, Hardship.targetPerHead(house, dice), dice);
    }

    private void fault(SampleHousehold house, boolean counted, int ordinal) {
        if (counted) {
            house.plant(COUNTED_TWICE);
        } else {
            PersonFault.values()[ordinal % (PersonFault.values().length + 1)].plantIn(house);
        }
        lender = Optional.of(house);
    }

    /** The son of the house before, who has moved, is entered here too and not struck off there. */
    private void countAgain(SampleHousehold house) {
        SampleHousehold other = lender.orElseThrow();
        house.add(other.relative("之子").orElseThrow().again().put(RELATION, "其他"));
        other.plant(COUNTED_TWICE);
    }

    /** What a clerk repeats on every row, each in a hand of their own. */
    private static void sign(SampleHousehold house, int hand) {
        house.put(COUNTY, "乐至县")
                .put(TOWN, "通旅镇")
                .put(VILLAGE, house.village().names().get(hand == 1 ? 1 : hand == 2 ? 3 : 2))
                .put(GROUP, group(house.group(), hand))
                .put(HOUSEHOLD_NO, house.number())
                .put(HEAD_NAME, house.head().name())
                .put(HEAD_NUMBER, house.head().number())
                .put(SIZE, String.valueOf(house.people().size()));
        int row = 0;
        for (SamplePerson person : house.people()) {
            person.put(PERSON_NO, house.number() + "%02d".formatted(++row)).put(BORN_ON, date(person.bornOn(), hand));
        }
    }

    private static String group(int group, int hand) {
        return switch (hand) {
            case 3 -> "第" + group + "组";
            case 4 -> group < 10 ? DIGITS.get(group) + "组" : group + "组";
            case 5 -> "%02d".formatted(group);
            default -> group + "组";
        };
    }

    private static String date(LocalDate day, int hand) {
        return switch (hand) {
            case 6, 7 -> day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            case 8 -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
            default -> day.toString();
        };
    }
}
