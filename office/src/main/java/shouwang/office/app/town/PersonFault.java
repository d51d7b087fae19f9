package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.util.function.Consumer;

/** 疑点: a mistake as people make it when they fill in a roster, and the data rule that must find it. */
enum PersonFault {
    SHORT_NUMBER("DQ001", house -> house.head().put(NUMBER, cut(house.head().number(), 17))),
    WRONG_CHECK("DQ002", house -> {
        String number = house.head().number();
        house.head().put(NUMBER, cut(number, 17) + (number.charAt(17) == '1' ? '2' : '1'));
    }),
    WRONG_CERTIFICATE("DQ003", house -> {
        SamplePerson person = mother(house);
        person.put(HEALTH, Lives.DISABLED).put(NUMBER, cut(person.number(), 18) + "85");
    }),
    NO_SUCH_MONTH("DQ004", house -> {
        String number = mother(house).number();
        int month = Integer.parseInt(number.substring(10, 12)) + 12;
        mother(house).put(NUMBER, SampleNumbers.withCheck(cut(number, 10) + month + number.substring(12, 17)));
    }),
    NO_NUMBER("DQ005", house -> mother(house).put(NUMBER, "")),
    WRONG_SEX("DQ007", house -> {
        mother(house).put(SEX, "男");
        house.plant("DQ013");
    }),
    WRONG_BIRTH_DAY("DQ008", house -> {
        SamplePerson person = mother(house);
        person.put(BORN_ON, person.bornOn().plusDays(1).toString());
    }),
    NO_HEAD("DQ009", house -> house.head().put(RELATION, "其他")),
    TWO_HEADS("DQ010", house -> relative(house, "之父").put(RELATION, "户主")),
    TWO_SPOUSES("DQ011", house -> mother(house).put(RELATION, "配偶")),
    SPOUSES_OF_ONE_SEX("DQ012", house -> {
        relative(house, "配偶").put(SEX, "男");
        house.plant("DQ007");
    }),
    MOTHER_AS_FATHER("DQ013", house -> mother(house).put(RELATION, "之父")),
    HOUSEHOLD_WORD_FOR_SON("DQ014", house -> relative(house, "之子").put(RELATION, "长子")),
    MOTHER_AS_DAUGHTER("DQ015", house -> mother(house).put(RELATION, "之女")),
    ONE_TOO_MANY("DQ016", house -> house.put(SIZE, String.valueOf(house.people().size() + 1))),
    LANDLINE("DQ020", house -> house.put(PHONE, "028-2335")),
    NO_ETHNICITY("DQ024", house -> mother(house).put(ETHNICITY, "")),
    SCHOOL_AND_EDUCATION("DQ030", house -> relative(house, "之女").put(EDUCATION, "小学")),
    NO_EDUCATION("DQ031", house -> mother(house).put(EDUCATION, "")),
    OWN_WORD_FOR_EDUCATION("DQ032", house -> relative(house, "配偶").put(EDUCATION, "中学")),
    OUT_OF_SCHOOL("DQ033", house -> relative(house, "之女").put(SCHOOL, "").put(EDUCATION, "小学")),
    NO_HEALTH("DQ050", house -> mother(house).put(HEALTH, "")),
    NO_LABOUR_SKILL("DQ054", house -> relative(house, "配偶").put(LABOUR, "")),
    WORKING_CHILD("DQ055", house -> relative(house, "之女").put(LABOUR, "普通劳动力")),
    INSURED_TWICE("DQ090", house -> house.head().put(RESIDENT_MEDICAL, "是").put(EMPLOYEE_MEDICAL, "是")),
    NOT_INSURED(
            "DQ091", house -> relative(house, "之子").put(RESIDENT_MEDICAL, "否").put(EMPLOYEE_MEDICAL, "否")),
    NO_ANSWER_ON_SERIOUS_ILLNESS("DQ092", house -> mother(house).put(SERIOUS_ILLNESS, "")),
    DIBAO_AND_TEKUN(
            "DQ105",
            house -> mother(house)
                    .put(DIBAO, "农村低保")
                    .put(DIBAO_GRADE, "二档")
                    .put(TEKUN, "农村特困")
                    .put(TEKUN_KIND, "分散")),
    WRONG_SUM("DQ110", house -> {
        long net = Incomes.fen(house, NET_INCOME) + 120_000;
        Incomes.set(house, NET_INCOME, net);
        Incomes.set(house, NET_PER_HEAD, Incomes.perHead(net, house.people().size()));
    }),
    WRONG_PER_HEAD("DQ111", house -> Incomes.set(house, NET_PER_HEAD, Incomes.fen(house, NET_PER_HEAD) + 5_000)),
    NEGATIVE_RENT("DQ123", house -> {
        Incomes.set(house, PROPERTY, -30_000);
        Incomes.total(house);
    });

    private final String rule;
    private final Consumer<SampleHousehold> mistake;

    PersonFault(String rule, Consumer<SampleHousehold> mistake) {
        this.rule = rule;
        this.mistake = mistake;
    }

    /** Makes the mistake in a whole house, the one in which every mistake finds its person. */
    void plantIn(SampleHousehold house) {
        mistake.accept(house);
        house.plant(rule);
    }

    String rule() {
        return rule;
    }

    private static SamplePerson mother(SampleHousehold house) {
        return relative(house, "之母");
    }

    private static SamplePerson relative(SampleHousehold house, String relation) {
        return house.relative(relation).orElseThrow();
    }

    private static String cut(String text, int length) {
        return text.substring(0, length);
    }
}
