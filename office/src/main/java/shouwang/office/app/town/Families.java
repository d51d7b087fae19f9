package shouwang.office.app.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who lives in a house: relations, sexes, birth days and names that fit each other. */
final class Families {

    private static final List<String> PEOPLES = List.of("彝族", "藏族", "羌族", "苗", "土家族", "回");

    private final SampleNumbers numbers;
    private final Seeded dice;
    private final SampleHousehold house;
    private final String surname;

    private Families(SampleHousehold house, SampleNumbers numbers, Seeded dice) {
        this.house = house;
        this.numbers = numbers;
        this.dice = dice;
        this.surname = SampleNames.surname(dice);
    }

    /** Sizes from 1 to 14 with a mean of three. */
    static void fill(SampleHousehold house, SampleNumbers numbers, Seeded dice) {
        int size = 1 + dice.weighted(190, 285, 215, 170, 85, 37, 11, 4, 2, 1, 1, 1, 1, 1);
        Families family = new Families(house, numbers, dice);
        switch (size) {
            case 1 -> family.alone();
            case 2 -> family.pair();
            default -> family.grown(size, dice.inThousand(450));
        }
    }

    /** A couple with a son at work, a schoolchild and the head's parents: the house in which every rule finds somebody. */
    static void fillWhole(SampleHousehold house, SampleNumbers numbers, Seeded dice) {
        Families family = new Families(house, numbers, dice);
        family.join("户主", true, dice.between(44, 50));
        family.join("配偶", false, dice.between(42, 48));
        family.join("之子", true, dice.between(20, 22));
        family.join("之女", false, dice.between(9, 12));
        family.join("之父", true, dice.between(70, 78));
        family.join("之母", false, dice.between(68, 76));
    }

    private void alone() {
        boolean old = dice.inThousand(600);
        join("户主", dice.inThousand(620), old ? dice.between(63, 92) : dice.between(30, 62));
    }

    private void pair() {
        if (dice.inThousand(720)) {
            int age = dice.between(40, 84);
            join("户主", true, age);
            join("配偶", false, Math.max(36, age - dice.between(-2, 5)));
        } else if (dice.inThousand(500)) {
            int age = dice.between(32, 58);
            join("户主", dice.inThousand(500), age);
            child(dice.inThousand(520), Math.max(1, age - dice.between(22, 30)));
        } else {
            int age = dice.between(56, 78);
            join("户主", dice.inThousand(500), age);
            join(dice.inThousand(500) ? "之孙子" : "之孙女", dice.between(3, 15));
        }
    }

    private void grown(int size, boolean old) {
        int age = old ? dice.between(50, 72) : dice.between(30, 49);
        List<Runnable> waiting = new ArrayList<>();
        join("户主", true, age);
        join("配偶", false, age - dice.between(-1, 4));
        if (old) {
            int son = age - dice.between(23, 27);
            waiting.add(() -> child(true, son));
            waiting.add(() -> join("之儿媳", son - dice.between(0, 3)));
            waiting.add(() -> grandchild(son));
            waiting.add(() -> join("之母", age + dice.between(19, 24)));
            waiting.add(() -> grandchild(son));
            waiting.add(() -> child(false, Math.max(18, son - 3)));
        } else {
            waiting.add(() -> child(dice.inThousand(520), age - dice.between(22, 28)));
            waiting.add(() -> join("之母", age + dice.between(20, 27)));
            waiting.add(() -> child(dice.inThousand(480), Math.max(0, age - 29)));
            waiting.add(() -> join("之父", age + dice.between(21, 29)));
        }
        waiting.stream().limit(size - 2L).forEach(Runnable::run);
        List<String> others = List.of("之兄弟姐妹", "之侄儿", "之侄女", "之孙子", "之孙女", "其他");
        for (int i = 0; house.people().size() < size; i++) {
            String relation = others.get(i % others.size());
            join(relation, relation.startsWith("之孙") ? dice.between(0, 8) : dice.between(5, 30) + (i % 2) * 5);
        }
    }

    private void child(boolean son, int age) {
        join(son ? "之子" : "之女", son, Math.max(0, age));
    }

    private void grandchild(int sonsAge) {
        join(dice.inThousand(520) ? "之孙子" : "之孙女", Math.max(0, sonsAge - dice.between(22, 27)));
    }

    private void join(String relation, int age) {
        boolean male = switch (relation) {
            case "之儿媳", "之母", "之孙女", "之侄女" -> false;
            case "之父", "之孙子", "之侄儿" -> true;
            default -> dice.inThousand(500);
        };
        join(relation, male, age);
    }

    private void join(String relation, boolean male, int age) {
        LocalDate bornOn = SampleTown.REFERENCE_DAY.minusYears(age).minusDays(dice.between(0, 364));
        boolean marriedIn = List.of("配偶", "之儿媳", "之母", "其他").contains(relation);
        String name = SampleNames.of(marriedIn ? SampleNames.surname(dice) : surname, male, dice);
        house.add(named(name, relation, bornOn, male, numbers.identity(bornOn, male))
                .put(
                        RosterColumn.ETHNICITY,
                        dice.inThousand(25) ? dice.pick(PEOPLES) : dice.inThousand(900) ? "汉族" : "汉"));
    }

    /** The cells that say who a person is. */
    static SamplePerson named(String name, String relation, LocalDate bornOn, boolean male, String number) {
        return new SamplePerson(bornOn, male)
                .put(RosterColumn.NAME, name)
                .put(RosterColumn.RELATION, relation)
                .put(RosterColumn.SEX, male ? "男" : "女")
                .put(RosterColumn.BORN_ON, bornOn.toString())
                .put(RosterColumn.ETHNICITY, "汉族")
                .put(RosterColumn.NUMBER, number);
    }
}
