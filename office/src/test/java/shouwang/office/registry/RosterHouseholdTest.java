package shouwang.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows make one household, and what it is then: formats 1.2 and 1.3. */
class RosterHouseholdTest extends RegisterTest {

    @Test
    void rowsOfOneHouseholdNumberAreOneHouseholdWhereverTheyStandAlsoInTwoFiles() {
        applied(
                file(
                        "一.csv",
                        FAMILIES,
                        "复兴庙村,H1,样甲," + number(1) + ",户主,",
                        "复兴庙村,H2,样乙," + number(2) + ",户主,",
                        "复兴庙村,H1,样丙," + number(3) + ",配偶,"),
                file("二.csv", FAMILIES, "复兴庙村,H1,样丁," + number(4) + ",之子,800"));
        assertThat(households()).containsExactly("H1 样甲 3 t", "H2 样乙 1 t");
        assertThat(rows("select amounts ->> 'wageIncome' from registry.income_sheet"))
                .containsExactly("800");
    }

    @Test
    void rowsOfOneHeadsNumberAreOneHouseholdInSmallLettersToo() {
        String head = withX();
        applied(file(
                "册.csv",
                "村,户主证件号码,姓名,证件号码,与户主关系",
                "复兴庙村," + head.toLowerCase() + ",样甲," + number(2) + ",配偶",
                "复兴庙村," + head + ",样乙," + head.toLowerCase() + ",户主",
                "复兴庙村,,样丙," + number(3) + ",户主",
                "复兴庙村,,样丁," + number(4) + ",配偶"));
        assertThat(households()).containsExactly(head + " 样乙 2 t", number(3) + " 样丙 2 t");
    }

    @Test
    void aHeadsNumberTiedToOneHouseholdNumberMeansThatHousehold() {
        applied(file(
                "册.csv",
                "村,户编号,户主证件号码,姓名,证件号码,与户主关系",
                "复兴庙村,H1,,样甲," + number(1) + ",户主",
                "复兴庙村,," + number(1) + ",样乙," + number(2) + ",配偶"));
        assertThat(households()).containsExactly("H1 样甲 2 t");
    }

    @Test
    void rowsWithNeitherJoinTheLastHeadAboveThatHasNeither() {
        applied(file(
                "册.csv",
                "村,户编号,姓名,证件号码,与户主关系",
                "复兴庙村,,样无主," + number(9) + ",之子",
                "复兴庙村,,样甲," + number(1) + ",户主",
                "复兴庙村,H7,样他," + number(5) + ",户主",
                "复兴庙村,,样乙," + number(2) + ",配偶",
                "复兴庙村,,样丙," + number(3) + ",户主"));
        assertThat(households())
                .containsExactly("册.csv:2 样无主 1 t", number(1) + " 样甲 2 t", "H7 样他 1 t", number(3) + " 样丙 1 t");
    }

    @Test
    void aHeadsRowThatIsRefusedStillBeginsItsHouseholdAndNamesIt() {
        applied(file(
                "册.csv",
                "村,姓名,证件号码,与户主关系,务工月收入,户主姓名",
                "复兴庙村,样甲," + number(1) + ",户主,三千,样甲",
                "复兴庙村,样乙," + number(2) + ",配偶,3000,样甲"));
        assertThat(households()).containsExactly(number(1) + " 样甲 1 f");
        assertThat(rows("select name from registry.member")).containsExactly("样乙");
    }

    @Test
    void villageAndGroupAreThoseOfTheFirstHeadLoaded() {
        applied(file(
                "册.csv",
                "村,组,户编号,姓名,证件号码,与户主关系",
                "四洞桥村,1组,H1,样乙," + number(2) + ",配偶",
                "复兴庙村,2组,H1,样甲," + number(1) + ",户主"));
        assertThat(rows("select division, group_text from registry.household")).containsExactly("512022115202002 2组");
        assertThat(rows("select distinct division from registry.member")).containsExactly("512022115202002");
    }

    @Test
    void whatIsReadAsTheSameIsNoContradiction() {
        applied(file(
                "册.csv",
                FAMILIES + ",是否危房户,产业帮扶",
                "复兴庙村,H1,样甲," + number(1) + ",户主,12000,是,种植业、养殖业",
                "复兴庙村,H1,样乙," + number(2) + ",配偶,12000.00,√,养殖业;种植业",
                "复兴庙村,H1,样丙," + number(3) + ",之子,,,"));
        assertThat(households()).containsExactly("H1 样甲 3 t");
    }

    @Test
    void aHouseholdThatContradictsItselfIsNotLoadedAndEveryRowThatFillsTheColumnIsMarked() {
        Import found = applied(file(
                "册.csv",
                FAMILIES + ",是否危房户",
                "复兴庙村,H1,样甲," + number(1) + ",户主,12000,是",
                "复兴庙村,H1,样乙," + number(2) + ",配偶,15000,",
                "复兴庙村,H1,样丙," + number(3) + ",之子,,是",
                "复兴庙村,H2,样丁," + number(4) + ",户主,900,"));
        assertThat(households()).containsExactly("H2 样丁 1 t");
        assertThat(errors(found)).hasSize(2);
        assertThat(errors(found).get(0))
                .startsWith("2 5 工资性收入与本户其他行不一致")
                .contains("“12000”")
                .contains("“15000”");
        assertThat(errors(found).get(1)).startsWith("3 5 ");
        assertThat(found.rowsHeld()).isEqualTo(1);
        assertThat(found.householdsUnloaded()).isEqualTo(1);
    }

    @Test
    void aRowRefusedOtherwiseStillContradicts() {
        Import found = applied(file("册.csv", FAMILIES, "复兴庙村,H1,样甲," + number(1) + ",户主,12000", "复兴庙村,H1,,,配偶,15000"));
        assertThat(households()).isEmpty();
        assertThat(found.rowsRefused()).isEqualTo(2);
    }

    @Test
    void aHouseholdMayHaveOneMemberOrFourteen() {
        List<String> lines = new ArrayList<>(List.of(FAMILIES, "复兴庙村,H1,样独," + number(1) + ",户主,"));
        for (int i = 0; i < 14; i++) {
            lines.add("复兴庙村,H2,样众" + i + "," + number(10 + i) + "," + (i == 0 ? "户主" : "其他") + ",");
        }
        applied(file("册.csv", lines.toArray(String[]::new)));
        assertThat(households()).containsExactly("H1 样独 1 t", "H2 样众0 14 t");
    }

    @Test
    void oneNumberInTwoHouseholdsIsSharedByBoth() {
        applied(file(
                "册.csv",
                FAMILIES,
                "复兴庙村,H1,样甲," + number(1) + ",户主,",
                "四洞桥村,H2,样甲," + number(1) + ",户主,",
                "四洞桥村,H2,样乙," + number(2) + ",配偶,"));
        assertThat(rows("select registry.shared_numbers(null)")).containsExactly(number(1));
    }

    private static String withX() {
        for (int i = 500; i < 999; i++) {
            if (number(i).endsWith("X")) {
                return number(i);
            }
        }
        throw new IllegalStateException();
    }
}
