package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shouwang.policy.Answer;
import shouwang.policy.Column;
import shouwang.policy.TestHousehold;
import shouwang.policy.rule.Desk;
import shouwang.policy.rule.Finding;

/**
 * How the rules read a roster, from the cells to the answer. Each line changes the household of 样例甲 (monitored since
 * October 2022 because of illness; row 0 the head of 43, row 1 his wife, row 2 their daughter of eight): {@code key=text}
 * fills a cell, {@code key=} empties it, a number in front names the person, {@code ?key} keeps a cell back.
 */
class RosterReadingTest {
    private static final PolicyPack PACK = PolicyPack.load("tonglv-2023");
    private static final Desk DESK = PACK.desk(
            PACK.columns().all().stream().map(Column::key).collect(Collectors.toSet()), LocalDate.of(2023, 5, 20));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the identity number
            DQ001 | CLEAR   | 0.idNumber=
            DQ005 | FLAGGED | 0.idNumber=
            DQ004 | CLEAR   | 0.idNumber=
            DQ001 | FLAGGED | 0.idNumber=51202219800101
            DQ004 | CLEAR   | 0.idNumber=51202219800101
            DQ004 | FLAGGED | 0.idNumber=512022198013011010
            DQ007 | CLEAR   | 0.idNumber=512022198013011020
            DQ007 | FLAGGED | 0.idNumber=512022198001011020
            DQ007 | UNKNOWN | 0.sex=
            DQ007 | UNKNOWN | 0.sex=未说明
            DQ007 | FLAGGED | 0.idNumber=51202219800101102044
            DQ008 | UNKNOWN | 0.birthDate=
            DQ008 | FLAGGED | 0.birthDate=1980-01-02
            DQ002 | FLAGGED | 0.idNumber=512022198001011010
            DQ003 | FLAGGED | 0.idNumber=51202219800101101A44
            DQ003 | CLEAR   | 0.idNumber=11010519491231002X71
            DQ003 | FLAGGED | 0.idNumber=11010519491231002X81
            DQ003 | FLAGGED | 0.idNumber=11010519491231002X7B
            DQ005 | FLAGGED | 0.idNumber=999999198001011010

            # the household's people
            DQ009 | UNKNOWN | 0.relation=
            DQ009 | FLAGGED | 0.relation=之子
            DQ010 | FLAGGED | 2.relation=户主
            DQ010 | UNKNOWN | 2.relation=
            DQ011 | FLAGGED | 2.relation=配偶
            DQ012 | FLAGGED | 1.sex=男
            DQ012 | UNKNOWN | 1.sex=未知
            DQ014 | FLAGGED | 2.relation=女儿
            DQ015 | FLAGGED | 0.idNumber=;0.birthDate=2001-05-21
            DQ015 | CLEAR   | 0.idNumber=;0.birthDate=2001-05-20
            DQ015 | UNKNOWN | 0.idNumber=;0.birthDate=
            DQ015 | CLEAR   | 1.relation=户主;0.idNumber=;0.birthDate=2010-01-01
            DQ016 | FLAGGED | memberCount=4
            DQ020 | FLAGGED | householdPhone=028-26655501
            DQ024 | CLEAR   | 0.ethnicity=彝

            # school, labour, insurance
            DQ033 | FLAGGED | 2.schoolStatus=
            DQ033 | CLEAR   | 2.schoolStatus=;2.schoolAbsenceReason=因病
            DQ033 | UNKNOWN | 2.schoolStatus=;2.idNumber=;2.birthDate=
            DQ033 | CLEAR   | 2.idNumber=;2.birthDate=
            DQ033 | FLAGGED | 2.schoolStatus=;2.idNumber=;2.birthDate=2016-09-01
            DQ033 | CLEAR   | 2.schoolStatus=;2.idNumber=;2.birthDate=2016-09-02
            DQ033 | FLAGGED | 2.schoolStatus=;2.idNumber=;2.birthDate=2006-09-02
            DQ033 | CLEAR   | 2.schoolStatus=;2.idNumber=;2.birthDate=2006-09-01
            DQ055 | FLAGGED | 2.labour=弱劳动力或半劳动力;2.idNumber=;2.birthDate=2007-05-21
            DQ055 | CLEAR   | 2.labour=弱劳动力或半劳动力;2.idNumber=;2.birthDate=2007-05-20
            DQ055 | CLEAR   | 2.labour=
            DQ090 | UNKNOWN | 0.employeeMedical=
            DQ090 | FLAGGED | 0.employeeMedical=yes
            DQ091 | FLAGGED | 0.residentMedical=;0.employeeMedical=
            DQ105 | FLAGGED | 0.dibao=农村低保;0.tekun=农村特困
            DQ105 | CLEAR   | 0.dibao=农村低保

            # income
            DQ110 | CLEAR   | netIncome=33601
            DQ110 | FLAGGED | netIncome=33601.01
            DQ111 | CLEAR   | netIncome=100;netIncomePerHead=33.34
            DQ111 | FLAGGED | netIncome=100;netIncomePerHead=33.35
            DQ123 | FLAGGED | dibaoCash=-1
            DQ123 | FLAGGED | pension=0.125
            DQ123 | UNKNOWN | pension=0.12

            # risks and measures
            DQ130 | FLAGGED | risk1=
            DQ130 | CLEAR   | risk1=;risk5=因学
            DQ130 | CLEAR   | ?risk1
            DQ131 | FLAGGED | risk3=其他
            DQ132 | FLAGGED | risk2=因自然灾害
            DQ133 | FLAGGED | risk4=因病
            DQ133 | UNKNOWN | ?risk4
            DQ133 | FLAGGED | risk3=因病;?risk4
            DQ139 | FLAGGED | householdType=脱贫不享受政策户
            DQ139 | FLAGGED | category=脱贫不稳定户
            DQ139 | UNKNOWN | householdType=
            DQ150 | FLAGGED | healthMeasures=;industryMeasures=;identifiedMonth=202303
            DQ150 | CLEAR   | healthMeasures=;industryMeasures=;identifiedMonth=202304
            DQ150 | UNKNOWN | healthMeasures=;industryMeasures=;identifiedMonth=
            DQ150 | FLAGGED | healthMeasures=;industryMeasures=;riskEliminated=yes
            DQ152 | FLAGGED | healthMeasures=
            DQ152 | CLEAR   | healthMeasures=;socialMeasures=捐赠
            DQ152 | UNKNOWN | healthMeasures=;?risk1
            DQ152 | FLAGGED | healthMeasures=;?risk2
            DQ152 | CLEAR   | healthMeasures=;category=
            DQ156 | FLAGGED | 2.schoolStatus=;2.schoolAbsenceReason=因病
            DQ156 | FLAGGED | dropoutFlag=yes
            DQ156 | CLEAR   | dropoutFlag=yes;compulsoryEducationMeasures=补助
            DQ158 | FLAGGED | healthMeasures=;uninsuredFlag=yes
            DQ158 | FLAGGED | healthMeasures=;1.residentMedical=no
            DQ159 | FLAGGED | industryMeasures=其他、入股分红;employmentMeasures=技能培训、其他;financeMeasures=其他
            DQ159 | CLEAR   | industryMeasures=入股分红、养殖
            DQ159 | CLEAR   | industryMeasures=;publicJobMeasures=其他
            DQ159 | FLAGGED | industryMeasures=;identifiedMonth=202211
            DQ159 | CLEAR   | industryMeasures=;identifiedMonth=202212
            DQ160 | FLAGGED | healthMeasures=;industryMeasures=;safetyNetMeasures=低保
            DQ160 | CLEAR   | safetyNetMeasures=低保

            # elimination and flags
            DQ180 | FLAGGED | riskEliminated=yes;eliminatedMonth=202209
            DQ180 | UNKNOWN | riskEliminated=yes
            DQ180 | CLEAR   | eliminatedMonth=202209
            DQ196 | FLAGGED | 0.labour=丧失劳动力;1.labour=无劳动力
            DQ196 | UNKNOWN | 0.labour=丧失劳动力;1.labour=
            DQ196 | CLEAR   | 0.labour=丧失劳动力;1.labour=无劳动力;riskEliminated=yes
            DQ197 | FLAGGED | noLabourFlag=yes
            DQ197 | CLEAR   | noLabourFlag=yes;0.labour=丧失劳动力;1.labour=无劳动力;1.tekun=农村特困;1.tekunMode=分散
            DQ197 | FLAGGED | noLabourFlag=yes;0.labour=丧失劳动力;1.labour=无劳动力;1.tekun=农村特困;1.tekunMode=集中
            DQ197 | CLEAR   | noLabourFlag=yes;0.labour=丧失劳动力;1.labour=无劳动力;1.dibao=农村低保;1.dibaoGrade=最高档
            DQ197 | FLAGGED | noLabourFlag=yes;0.labour=丧失劳动力;1.labour=无劳动力;1.dibao=农村低保;1.dibaoGrade=300
            DQ197 | FLAGGED | noLabourFlag=yes;category=
            DQ200 | FLAGGED | noLabourFlag=yes;developmentState=已实施
            DQ200 | UNKNOWN | noLabourFlag=yes
            """)
    void readsARosterAsAgreed(String rule, Answer answer, String changes) {
        TestHousehold household = TestHousehold.threeMonitored();
        for (String change : changes.split(";")) {
            apply(change, household);
        }

        assertThat(DESK.examine(household.record()).findings().stream()
                        .filter(finding -> finding.ruleId().equals(rule))
                        .map(Finding::answer)
                        .findFirst()
                        .orElse(Answer.CLEAR))
                .isEqualTo(answer);
    }

    private static void apply(String change, TestHousehold household) {
        if (change.startsWith("?")) {
            household.keptBack(change.substring(1));
            return;
        }
        String key = change.substring(0, change.indexOf('='));
        String value = change.substring(key.length() + 1);
        if (Character.isDigit(key.charAt(0))) {
            int member = key.charAt(0) - '0';
            if (value.isEmpty()) {
                household.empty(member, key.substring(2));
            } else {
                household.set(member, key.substring(2), value);
            }
        } else if (value.isEmpty()) {
            household.without(key);
        } else {
            household.with(key, value);
        }
    }
}
