package shouwang.office.app.town;

/** A column of the sample roster (花名册), in the order of the national export. */
public enum RosterColumn {
    COUNTY("县", Place.EVERY_ROW),
    TOWN("乡", Place.EVERY_ROW),
    VILLAGE("村", Place.EVERY_ROW),
    GROUP("组", Place.EVERY_ROW),
    HOUSEHOLD_NO("户编号", Place.EVERY_ROW),
    PERSON_NO("人口编号", Place.PERSON),
    HEAD_NAME("户主姓名", Place.EVERY_ROW),
    HEAD_NUMBER("户主证件号码", Place.EVERY_ROW),
    SIZE("家庭人口数", Place.EVERY_ROW),
    NAME("姓名", Place.PERSON),
    SEX("性别", Place.PERSON),
    BORN_ON("出生日期", Place.PERSON),
    ETHNICITY("民族", Place.PERSON),
    NUMBER("证件号码", Place.PERSON),
    RELATION("与户主关系", Place.PERSON),
    POLITICS("政治面貌", Place.PERSON),
    EDUCATION("文化程度", Place.PERSON),
    SCHOOL("在校生状况", Place.PERSON),
    NO_SCHOOL_REASON("义务教育阶段未上学原因", Place.PERSON),
    HEALTH("健康状况", Place.PERSON),
    LABOUR("劳动技能", Place.PERSON),
    WORK_PLACE("务工所在地", Place.PERSON),
    WORK_MONTHS("务工时间(月)", Place.PERSON),
    WORK_WAGE("务工月收入", Place.PERSON),
    WORK_CHANNEL("就业渠道", Place.PERSON),
    WORK_FROM("开始时间", Place.PERSON),
    PUBLIC_JOB("公益性岗位", Place.PERSON),
    PUBLIC_JOB_MONTHS("公益性岗位(月数)", Place.PERSON),
    RESIDENT_MEDICAL("是否参加城乡居民基本医疗保险", Place.PERSON),
    EMPLOYEE_MEDICAL("是否参加城镇职工基本医疗保险", Place.PERSON),
    SERIOUS_ILLNESS("是否参加大病保险", Place.PERSON),
    RESIDENT_PENSION("是否参加城乡居民基本养老保险", Place.PERSON),
    EMPLOYEE_PENSION("是否参加城镇职工基本养老保险", Place.PERSON),
    MEDICAL_AID("是否接受医疗救助", Place.PERSON),
    DIBAO("享受低保政策情况", Place.PERSON),
    DIBAO_GRADE("低保档次", Place.PERSON),
    TEKUN("享受特困供养政策情况", Place.PERSON),
    TEKUN_KIND("特困供养方式", Place.PERSON),
    PHONE("户联系电话", Place.EVERY_ROW),
    MEMBER_PHONE("家庭成员联系电话", Place.PERSON),
    ALL_AWAY("整户外出", Place.FIRST_ROW),
    KIND("户类型", Place.EVERY_ROW),
    CATEGORY("监测对象类别", Place.EVERY_ROW),
    IDENTIFIED("识别监测时间", Place.EVERY_ROW),
    RISK_1("致贫/返贫风险1", Place.FIRST_ROW),
    RISK_2("致贫/返贫风险2", Place.FIRST_ROW),
    RISK_3("致贫/返贫风险3", Place.FIRST_ROW),
    RISK_4("致贫/返贫风险4", Place.FIRST_ROW),
    RISK_5("致贫/返贫风险5", Place.FIRST_ROW),
    DISASTER("因自然灾害子项", Place.FIRST_ROW),
    REMARK("其他备注", Place.FIRST_ROW),
    ELIMINATED("风险是否已消除", Place.EVERY_ROW),
    ELIMINATED_IN("消除监测时间", Place.FIRST_ROW),
    ELIMINATED_BY("风险消除方式", Place.FIRST_ROW),
    NO_LABOUR("整户无劳动能力兜底保障户", Place.FIRST_ROW),
    DEVELOPMENT("实施开发式帮扶措施情况", Place.FIRST_ROW),
    CONTACT("监测联系人", Place.FIRST_ROW),
    CONTACT_PHONE("监测联系人电话", Place.FIRST_ROW),
    INDUSTRY_AID("产业帮扶", Place.FIRST_ROW),
    EMPLOYMENT_AID("就业帮扶", Place.FIRST_ROW),
    FINANCE_AID("金融帮扶", Place.FIRST_ROW),
    PUBLIC_JOB_AID("公益岗位帮扶", Place.FIRST_ROW),
    HOUSING_AID("住房安全保障", Place.FIRST_ROW),
    WATER_AID("饮水安全保障", Place.FIRST_ROW),
    HEALTH_AID("健康帮扶", Place.FIRST_ROW),
    COMPULSORY_AID("义务教育保障", Place.FIRST_ROW),
    EDUCATION_AID("教育帮扶", Place.FIRST_ROW),
    SECURITY_AID("综合保障", Place.FIRST_ROW),
    SOCIAL_AID("社会帮扶", Place.FIRST_ROW),
    RELOCATION("搬迁", Place.FIRST_ROW),
    LIVING_AID("生产生活条件改善", Place.FIRST_ROW),
    BUILDING_AID("基础设施建设", Place.FIRST_ROW),
    UNSAFE_HOUSE("是否危房户", Place.FIRST_ROW),
    SAFE_WATER("是否解决安全饮用水", Place.FIRST_ROW),
    ELECTRICITY("是否通生活用电", Place.FIRST_ROW),
    HARD_ROAD("入户道路是否硬化", Place.FIRST_ROW),
    TOILET("是否有卫生厕所", Place.FIRST_ROW),
    ROAD_DISTANCE("与村主干路距离", Place.FIRST_ROW),
    FLOOR_AREA("住房面积", Place.FIRST_ROW),
    ARABLE("耕地面积(亩)", Place.FIRST_ROW),
    FOREST("林地面积(亩)", Place.FIRST_ROW),
    DROPOUT("是否义务教育阶段适龄儿童少年失学辍学", Place.FIRST_ROW),
    UNINSURED("是否有家庭成员未参加城乡居民(职工)基本医疗保险", Place.FIRST_ROW),
    WAGES("工资性收入", Place.FIRST_ROW),
    BUSINESS("生产经营性收入", Place.FIRST_ROW),
    BUSINESS_COST("生产经营性支出", Place.FIRST_ROW),
    PROPERTY("财产性收入", Place.FIRST_ROW),
    TRANSFER("转移性收入", Place.FIRST_ROW),
    FAMILY_PLANNING("计划生育金", Place.FIRST_ROW),
    DIBAO_CASH("低保金", Place.FIRST_ROW),
    TEKUN_CASH("特困供养金", Place.FIRST_ROW),
    PENSION("养老金", Place.FIRST_ROW),
    ECOLOGY("生态补偿金", Place.FIRST_ROW),
    OTHER_TRANSFER("其他转移性收入", Place.FIRST_ROW),
    CLAIMS("理赔收入", Place.FIRST_ROW),
    OWN_COST("合规自付支出", Place.FIRST_ROW),
    NET_INCOME("家庭纯收入", Place.FIRST_ROW),
    NET_PER_HEAD("人均纯收入(元)", Place.FIRST_ROW);

    /** Where a fact stands: with its person, on every row of the household, or on its first row only. */
    enum Place {
        PERSON,
        EVERY_ROW,
        FIRST_ROW
    }

    private final String header;
    private final Place place;

    RosterColumn(String header, Place place) {
        this.header = header;
        this.place = place;
    }

    /** The header text in the file. */
    public String header() {
        return header;
    }

    Place place() {
        return place;
    }
}
