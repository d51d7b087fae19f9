package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 监测对象: the story of a monitored house: category, month, risks that its people really have, measures that fit them. */
final class Hardship {

    static final List<RosterColumn> RISKS = List.of(RISK_1, RISK_2, RISK_3, RISK_4, RISK_5);
    static final List<RosterColumn> MEASURES = List.of(
            INDUSTRY_AID,
            EMPLOYMENT_AID,
            FINANCE_AID,
            PUBLIC_JOB_AID,
            HOUSING_AID,
            WATER_AID,
            HEALTH_AID,
            COMPULSORY_AID,
            EDUCATION_AID,
            SECURITY_AID,
            SOCIAL_AID,
            RELOCATION,
            LIVING_AID,
            BUILDING_AID);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private static final YearMonth NOW = YearMonth.from(SampleTown.REFERENCE_DAY);

    private final SampleHousehold house;
    private final Seeded dice;
    private final List<String> risks = new ArrayList<>();

    private Hardship(SampleHousehold house, Seeded dice) {
        this.house = house;
        this.dice = dice;
    }

    /**
     * Tells the story of the monitored house number {@code ordinal}: of a hundred 27 are 脱贫不稳定户, 48 边缘易致贫户, 25
     * 突发严重困难户, about half are eliminated, and about half have an illness.
     */
    static void tell(SampleHousehold house, int ordinal, Seeded dice) {
        Hardship story = new Hardship(house, dice);
        story.befall(ordinal * 13 % 25 < 15);
        story.identify(ordinal, ordinal % 3 != 0);
        story.help();
    }

    /** The category of the monitored house number {@code ordinal}, and the kind of household that goes with it. */
    static void categorise(SampleHousehold house, int ordinal) {
        int share = ordinal * 7 % 100;
        house.put(CATEGORY, share < 27 ? "脱贫不稳定户" : share < 75 ? "边缘易致贫户" : "突发严重困难户")
                .put(KIND, share < 27 ? "脱贫户" : "一般农户");
    }

    /** The adjusted income per head that goes with the story, in fen. */
    static long targetPerHead(SampleHousehold house, Seeded dice) {
        if (house.isEliminated()) {
            return dice.inThousand(80) ? dice.between(690_000, 745_000) : dice.between(900_000, 1_800_000);
        }
        return house.get(CATEGORY).equals("突发严重困难户")
                ? dice.between(800_000, 1_400_000)
                : dice.between(420_000, 745_000);
    }

    private void befall(boolean illness) {
        SamplePerson hit = dice.pick(
                house.people().stream().filter(person -> person.age() >= 16).toList());
        if (illness) {
            sicken(hit, Lives.ILL, "因病");
        }
        Optional<SamplePerson> pupil = house.first(person -> !person.get(SCHOOL).isEmpty() && person.age() >= 7);
        if (pupil.isPresent() && dice.inThousand(350)) {
            risks.add("因学");
        }
        if (risks.isEmpty() || dice.inThousand(350)) {
            other(hit);
        }
    }

    private void sicken(SamplePerson person, String health, String risk) {
        person.put(HEALTH, health);
        if (risk.equals("因残")) {
            Lives.certify(person, dice);
        }
        Lives.settle(person, dice);
        risks.add(risk);
    }

    private void other(SamplePerson hit) {
        boolean working =
                house.first(person -> !person.get(WORK_PLACE).isEmpty()).isPresent();
        switch (dice.weighted(risks.isEmpty() ? 30 : 0, working ? 25 : 0, 15, 15, 10, 5)) {
            case 0 -> sicken(hit, Lives.DISABLED, "因残");
            case 1 -> risks.add("因务工就业不稳");
            case 2 -> risks.add("因意外事故");
            case 3 -> risks.add("因产业项目失败");
            case 4 -> {
                risks.add("因自然灾害");
                house.put(DISASTER, dice.pick(List.of("洪涝", "旱灾", "地质")));
            }
            default -> {
                risks.add("其他");
                house.put(REMARK, "家庭变故,支出骤增");
            }
        }
    }

    private void identify(int ordinal, boolean eliminated) {
        YearMonth since = eliminated ? NOW.minusMonths(dice.between(14, 24)) : NOW.minusMonths(dice.between(1, 14));
        categorise(house, ordinal);
        house.put(IDENTIFIED, since.format(MONTH))
                .put(ELIMINATED, eliminated ? "是" : "否")
                .put(CONTACT, SampleNames.of(SampleNames.surname(dice), true, dice))
                .put(CONTACT_PHONE, SampleNumbers.NOBODYS_PHONES + "99999" + dice.between(100, 999));
        if (eliminated) {
            house.put(ELIMINATED_IN, since.plusMonths(dice.between(7, 12)).format(MONTH))
                    .put(ELIMINATED_BY, dice.inThousand(850) ? "帮扶消除" : "自然消除");
        }
        for (int i = 0; i < risks.size(); i++) {
            house.put(RISKS.get(i), risks.get(i));
        }
    }

    private void help() {
        if (risks.contains("因病")) {
            house.put(HEALTH_AID, "大病救治,医疗救助");
        } else {
            house.put(HEALTH_AID, "城乡居民基本医疗保险个人缴费补贴");
        }
        if (risks.contains("因学")) {
            house.put(EDUCATION_AID, dice.pick(List.of("国家助学金", "雨露计划", "学费减免")));
        }
        if (risks.contains("因残")) {
            house.put(SECURITY_AID, "残疾人补贴");
        }
        if (house.first(SamplePerson::hasAnyLabour).isPresent()) {
            develop(house.first(SamplePerson::canWork).isPresent());
        } else if (!house.isEliminated()) {
            carry();
        }
    }

    private void develop(boolean strong) {
        switch (dice.weighted(45, strong ? 25 : 0, strong ? 20 : 0, 10)) {
            case 0 -> house.put(INDUSTRY_AID, dice.pick(List.of("种植", "养殖", "种植,养殖", "林果")));
            case 1 -> house.put(EMPLOYMENT_AID, dice.pick(List.of("外出务工补贴", "劳务输出", "技能培训,就近务工")));
            case 2 -> house.put(PUBLIC_JOB_AID, dice.pick(List.of("保洁员", "护林员", "管水员")));
            default -> house.put(FINANCE_AID, "小额信贷").put(INDUSTRY_AID, "养殖");
        }
        house.put(DEVELOPMENT, dice.inThousand(400) ? "已实施" : "");
    }

    /** Nobody can work: the state carries the house, and the flag says so. */
    private void carry() {
        for (SamplePerson person : house.people()) {
            person.put(DIBAO, "农村低保").put(DIBAO_GRADE, "全额").put(TEKUN, "不享受").put(TEKUN_KIND, "");
        }
        house.put(NO_LABOUR, "是").put(DEVELOPMENT, "尚未实施").put(SECURITY_AID, "低保");
    }
}
