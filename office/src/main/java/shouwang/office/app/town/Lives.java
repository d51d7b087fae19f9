package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.time.LocalDate;
import java.util.List;

/** How the people of a house live: school, health, labour, work, insurance, welfare, each fitting the age. */
final class Lives {

    static final String ILL = "患有大病";
    static final String CHRONIC = "长期慢性病";
    static final String DISABLED = "残疾";

    private static final LocalDate SCHOOL_YEAR = LocalDate.of(2022, 9, 1);
    private static final List<String> PLACES = List.of(
            "四川省成都市双流区",
            "四川省成都市龙泉驿区",
            "四川省资阳市雁江区",
            "四川省资阳市乐至县",
            "重庆市渝北区",
            "广东省东莞市",
            "广东省深圳市宝安区",
            "浙江省义乌市",
            "福建省晋江市",
            "江苏省昆山市");
    private static final List<String> CHANNELS = List.of("自主务工", "亲友介绍", "企业招聘", "劳务输出");

    private Lives() {}

    static void live(SampleHousehold house, Seeded dice) {
        for (SamplePerson person : house.people()) {
            health(person, dice);
            settle(person, dice);
        }
        welfare(house, dice);
        premises(house, dice);
    }

    /** Everything that follows from age and health; called again when a story changes somebody's health. */
    static void settle(SamplePerson person, Seeded dice) {
        school(person, dice);
        labour(person, dice);
        work(person, dice);
        insurance(person, dice);
        person.put(POLITICS, person.age() > 24 && dice.inThousand(70) ? "中共党员" : "群众");
    }

    private static void health(SamplePerson person, Seeded dice) {
        int kind = person.age() < 60 ? dice.weighted(945, 30, 5, 18, 2) : dice.weighted(620, 300, 25, 45, 10);
        person.put(
                HEALTH,
                List.of("健康", CHRONIC, ILL, DISABLED, CHRONIC + "," + DISABLED).get(kind));
        if (person.get(HEALTH).contains(DISABLED) && dice.inThousand(300)) {
            certify(person, dice);
        }
    }

    /** Gives the person a disability certificate: the identity number, the category and the grade. */
    static void certify(SamplePerson person, Seeded dice) {
        if (person.number().length() == 18) {
            String reissued = dice.inThousand(100) ? "B1" : "";
            person.put(NUMBER, person.number() + dice.between(1, 7) + dice.between(1, 4) + reissued);
        }
    }

    private static void school(SamplePerson person, Seeded dice) {
        int age = person.ageOn(SCHOOL_YEAR);
        person.put(EDUCATION, "").put(SCHOOL, "");
        if (age < 18 || age < 22 && dice.inThousand(480)) {
            person.put(SCHOOL, status(Math.max(0, age), dice));
        } else {
            person.put(EDUCATION, education(person.age(), dice));
        }
    }

    private static String status(int age, Seeded dice) {
        if (age < 3) {
            return "学龄前儿童";
        }
        if (age < 6) {
            return "学前教育";
        }
        if (age < 12) {
            return "小学";
        }
        boolean vocational = dice.inThousand(350);
        return switch (age) {
            case 12 -> "七年级";
            case 13 -> "八年级";
            case 14 -> "九年级";
            case 15 -> vocational ? "中职一年级" : "普通高中一年级";
            case 16 -> vocational ? "中职二年级" : "普通高中二年级";
            case 17 -> vocational ? "中职三年级" : "普通高中三年级";
            default ->
                (vocational && age < 21 ? "高职高专" : "本科")
                        + List.of("一", "二", "三", "四").get(age - 18) + "年级";
        };
    }

    private static String education(int age, Seeded dice) {
        List<String> levels = List.of("文盲或半文盲", "小学", "初中", "高中", "大专", "本科及以上");
        return levels.get(
                age >= 65
                        ? dice.weighted(300, 560, 120, 20, 0, 0)
                        : age >= 40 ? dice.weighted(8, 340, 520, 105, 25, 2) : dice.weighted(0, 30, 480, 250, 150, 90));
    }

    private static void labour(SamplePerson person, Seeded dice) {
        boolean healthy = person.is(HEALTH, "健康");
        if (person.age() < 16 || !person.get(SCHOOL).isEmpty()) {
            person.put(LABOUR, "无劳动力");
        } else if (person.age() >= 60) {
            person.put(LABOUR, person.age() < 72 && dice.inThousand(800) ? "弱劳动力或半劳动力" : "无劳动力");
        } else if (healthy) {
            person.put(LABOUR, dice.inThousand(150) ? "技能劳动力" : "普通劳动力");
        } else {
            person.put(LABOUR, dice.inThousand(600) ? "弱劳动力或半劳动力" : "丧失劳动力");
        }
    }

    private static void work(SamplePerson person, Seeded dice) {
        for (RosterColumn column : List.of(WORK_PLACE, WORK_MONTHS, WORK_WAGE, WORK_CHANNEL, WORK_FROM)) {
            person.put(column, "");
        }
        person.put(PUBLIC_JOB, "").put(PUBLIC_JOB_MONTHS, "");
        if (person.canWork() && dice.inThousand(660)) {
            person.put(WORK_PLACE, dice.pick(PLACES))
                    .put(WORK_MONTHS, String.valueOf(dice.between(6, 12)))
                    .put(WORK_WAGE, String.valueOf(dice.between(28, 65) * 100))
                    .put(WORK_CHANNEL, dice.pick(CHANNELS))
                    .put(WORK_FROM, "2022-0" + dice.between(6, 9) + "-01");
        } else if (person.canWork() && dice.inThousand(40)) {
            person.put(PUBLIC_JOB, dice.pick(List.of("保洁员", "护林员", "管水员"))).put(PUBLIC_JOB_MONTHS, "12");
        }
    }

    private static void insurance(SamplePerson person, Seeded dice) {
        boolean employee = !person.get(WORK_PLACE).isEmpty() && dice.inThousand(180);
        boolean adult = person.age() >= 16 && person.get(SCHOOL).isEmpty();
        person.put(RESIDENT_MEDICAL, employee ? "否" : "是")
                .put(EMPLOYEE_MEDICAL, employee ? "是" : "否")
                .put(SERIOUS_ILLNESS, "是")
                .put(RESIDENT_PENSION, adult && !employee ? "是" : "否")
                .put(EMPLOYEE_PENSION, employee ? "是" : "否");
    }

    private static void welfare(SampleHousehold house, Seeded dice) {
        SamplePerson head = house.head();
        boolean single = house.people().size() == 1;
        for (SamplePerson person : house.people()) {
            person.put(DIBAO, "未享受").put(TEKUN, "不享受");
        }
        if (single && !head.hasAnyLabour() && head.age() >= 60 && dice.inThousand(120)) {
            head.put(TEKUN, "农村特困").put(TEKUN_KIND, dice.inThousand(850) ? "分散" : "集中");
        } else if (dice.inThousand(30)) {
            house.people().stream()
                    .filter(person -> !person.canWork())
                    .forEach(
                            person -> person.put(DIBAO, "农村低保").put(DIBAO_GRADE, dice.pick(List.of("一档", "二档", "三档"))));
        }
    }

    private static void premises(SampleHousehold house, Seeded dice) {
        house.put(ALL_AWAY, dice.inThousand(60) ? "是" : dice.inThousand(500) ? "否" : "")
                .put(KIND, dice.inThousand(110) ? "脱贫户" : "一般农户")
                .put(UNSAFE_HOUSE, "否")
                .put(SAFE_WATER, "是")
                .put(ELECTRICITY, "是")
                .put(HARD_ROAD, dice.inThousand(930) ? "是" : "否")
                .put(TOILET, dice.inThousand(900) ? "有" : "无")
                .put(ROAD_DISTANCE, "0." + dice.between(1, 9))
                .put(FLOOR_AREA, String.valueOf(60 + 20 * house.people().size() + dice.below(30)))
                .put(ARABLE, dice.between(0, 6) + "." + dice.between(0, 9))
                .put(FOREST, dice.between(0, 3) + "." + dice.between(0, 9));
    }
}
