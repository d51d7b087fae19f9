package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.util.function.Consumer;

/** 疑点: what is wrong with a monitored house's risks, measures, months or flags, and the data rule that must find it. */
enum MonitoredFault {
    NO_RISK("DQ130", house -> risk(house, "").put(REMARK, "")),
    RISK_WITHOUT_REMARK("DQ131", house -> house.put(REMARK, "")),
    DISASTER_WITHOUT_KIND("DQ132", house -> risk(house, "因自然灾害")),
    SAME_RISK_TWICE("DQ133", house -> risk(house, "因意外事故").put(RISK_2, "因意外事故")),
    UNSTABLE_BUT_ORDINARY("DQ139", house -> house.put(CATEGORY, "脱贫不稳定户").put(KIND, "一般农户")),
    NO_MEASURE("DQ150", MonitoredFault::withoutMeasures),
    ILLNESS_WITHOUT_CARE("DQ152", house -> risk(house, "因病").put(HEALTH_AID, "")),
    SCHOOLING_WITHOUT_HELP("DQ153", house -> risk(house, "因学")),
    DISABILITY_WITHOUT_SUPPORT("DQ154", house -> risk(house, "因残")),
    HOUSE_WITHOUT_REPAIR("DQ155", house -> risk(house, "因安全住房").put(UNSAFE_HOUSE, "是")),
    DROPOUT_WITHOUT_SCHOOL("DQ156", house -> house.put(DROPOUT, "是")),
    WATER_WITHOUT_PIPE("DQ157", house -> risk(house, "因安全饮水").put(SAFE_WATER, "否")),
    UNINSURED_WITHOUT_HELP("DQ158", house -> house.put(UNINSURED, "是").put(HEALTH_AID, "")),
    LABOUR_WITHOUT_DEVELOPMENT("DQ159", house -> house.put(IDENTIFIED, "202206").put(INDUSTRY_AID, "")),
    LABOUR_WITH_WELFARE_ONLY("DQ160", house -> withoutMeasures(house).put(SECURITY_AID, "低保")),
    ELIMINATED_BEFORE_IDENTIFIED(
            "DQ180",
            house -> house.put(ELIMINATED, "是").put(ELIMINATED_IN, "202301").put(ELIMINATED_BY, "帮扶消除")),
    NO_LABOUR_WITHOUT_FLAG("DQ196", house -> carried(house).put(NO_LABOUR, "")),
    FLAG_WITH_LABOUR("DQ197", house -> house.put(NO_LABOUR, "是").put(DEVELOPMENT, "尚未实施")),
    BOTH_FLAGS("DQ200", house -> carried(house).put(DEVELOPMENT, "已实施"));

    private final String rule;
    private final Consumer<SampleHousehold> mistake;

    MonitoredFault(String rule, Consumer<SampleHousehold> mistake) {
        this.rule = rule;
        this.mistake = mistake;
    }

    /** Tells a flawless story of a whole house, then makes the mistake in it. */
    void plantIn(SampleHousehold house) {
        Hardship.categorise(house, ordinal());
        house.put(IDENTIFIED, "202302")
                .put(RISK_1, "其他")
                .put(REMARK, "家庭变故,支出骤增")
                .put(ELIMINATED, "否")
                .put(HEALTH_AID, "城乡居民基本医疗保险个人缴费补贴")
                .put(INDUSTRY_AID, "种植");
        mistake.accept(house);
        house.plant(rule);
    }

    String rule() {
        return rule;
    }

    private static SampleHousehold risk(SampleHousehold house, String risk) {
        return house.put(RISK_1, risk).put(REMARK, "");
    }

    private static SampleHousehold withoutMeasures(SampleHousehold house) {
        Hardship.MEASURES.forEach(measure -> house.put(measure, ""));
        return house;
    }

    /** Nobody can work, and the state carries all. */
    private static SampleHousehold carried(SampleHousehold house) {
        for (SamplePerson person : house.people()) {
            boolean grown = person.age() >= 16 && person.get(SCHOOL).isEmpty();
            person.put(LABOUR, grown ? "丧失劳动力" : "无劳动力")
                    .put(HEALTH, grown ? Lives.CHRONIC : "健康")
                    .put(WORK_PLACE, "")
                    .put(WORK_MONTHS, "")
                    .put(WORK_WAGE, "")
                    .put(WORK_CHANNEL, "")
                    .put(WORK_FROM, "")
                    .put(PUBLIC_JOB, "")
                    .put(PUBLIC_JOB_MONTHS, "")
                    .put(DIBAO, "农村低保")
                    .put(DIBAO_GRADE, "全额");
        }
        return withoutMeasures(house).put(NO_LABOUR, "是").put(SECURITY_AID, "低保");
    }
}
