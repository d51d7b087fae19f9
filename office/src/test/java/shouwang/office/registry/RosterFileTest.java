package shouwang.office.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;

/** The file, its cells, and where its rows belong: formats 1.1 to 1.4. */
class RosterFileTest extends RegisterTest {

    @Test
    void refusesAFileWithoutTheColumnsThatNoRosterCanDoWithout() {
        assertThatThrownBy(() -> registry.receive(OFFICER, List.of(file("无表头.csv", "姓名,性别", "样甲,男"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无表头.csv")
                .hasMessageContaining("证件号码");
        assertThatThrownBy(() -> registry.receive(OFFICER, List.of(file("无村.csv", "姓名,证件号码,与户主关系", "样甲,1,户主"))))
                .hasMessageContaining("“村”");
        assertThat(rows("select id from registry.import")).isEmpty();
    }

    @Test
    void refusesAVillageMonitorsFile() {
        Actor monitor = new Actor(4, 6, "样监测", Role.VILLAGE_MONITOR, "512022115001");
        assertThatThrownBy(() -> registry.receive(monitor, List.of(file("册.csv", PEOPLE))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void answersADoubleClickWithTheOpenImport() {
        HandedIn file = file("册.csv", PEOPLE, "复兴庙村,样甲," + number(1) + ",户主");
        long first = registry.receive(OFFICER, List.of(file));
        assertThat(registry.receive(OFFICER, List.of(file))).isEqualTo(first);
    }

    @Test
    void findsTheHeaderBelowTitlesAndNamesUnknownColumns() {
        Import found = applied(file(
                "导出.csv", "通旅镇花名册,,,,", ",,,,", "姓名,村,证 件\u3000号码,与户主关系,爱好,姓名", "样甲,复兴庙村," + number(1) + ",户主,下棋,"));
        assertThat(found.files().get(0).unknownColumns()).containsExactly("爱好", "姓名(2)");
        assertThat(found.files().get(0).headerRow()).isEqualTo(3);
        assertThat(rows("select name, import_row from registry.member")).containsExactly("样甲 4");
    }

    @Test
    void readsNamesOfOneLetterOfRareLettersAndWithADot() {
        applied(file(
                "册.csv",
                PEOPLE,
                "复兴庙村,样," + number(1) + ",户主",
                "复兴庙村,样𠮷㐂," + number(2) + ",配偶",
                "复兴庙村,样·买买提," + number(3) + ",之子"));
        assertThat(rows("select name from registry.member order by seq")).containsExactly("样", "样𠮷㐂", "样·买买提");
    }

    @Test
    void refusesARowOfTotalsForWhatItLacks() {
        Import found = applied(file("册.csv", PEOPLE, "复兴庙村,样甲," + number(1) + ",户主", "合计,,,"));
        assertThat(found.rowsRefused()).isEqualTo(1);
        assertThat(errors(found)).hasSize(2).allMatch(error -> error.startsWith("3 "));
        assertThat(errors(found).get(0)).contains("合计").contains("复兴庙村");
    }

    @Test
    void findsVillagesByCodeFullNameAndShortNames() {
        Import found = applied(file(
                "册.csv",
                "乡,村,姓名,证件号码,与户主关系",
                ",512022115202,样甲," + number(1) + ",户主",
                ",复兴庙村村民委员会,样乙," + number(2) + ",户主",
                "通旅镇,复兴庙村,样丙," + number(3) + ",户主",
                "512022115000,复兴庙,样丁," + number(4) + ",户主"));
        assertThat(found.rowsLoaded()).isEqualTo(4);
        assertThat(rows("select distinct left(division, 12) from registry.household"))
                .hasSize(1);
    }

    @Test
    void refusesATownOutsideTheCountyAndSaysWhichThereAre() {
        Import found = applied(file("册.csv", "乡,村,姓名,证件号码,与户主关系", "龙台镇,某村,样甲," + number(1) + ",户主"));
        assertThat(errors(found)).singleElement().asString().startsWith("2 0 ").contains("通旅镇");
        assertThat(households()).isEmpty();
    }

    @Test
    void loadsARowOfAnotherTownOfTheCountyUnderThatTown() {
        String line = town("石佛镇") + ",样甲," + number(1) + ",户主";
        applied(Actor.OFFICE, file("册.csv", "乡,村,姓名,证件号码,与户主关系", line));
        assertThat(rows("select left(division, 9) <> '512022115' from registry.household"))
                .containsExactly("t");
    }

    @Test
    void refusesARowOfAnotherTownFromATownOfficer() {
        Import found = applied(file("册.csv", "乡,村,姓名,证件号码,与户主关系", town("石佛镇") + ",样甲," + number(1) + ",户主"));
        assertThat(errors(found)).singleElement().asString().contains("管辖");
    }

    @Test
    void knowsOneGroupUnderItsManySpellings() {
        applied(file(
                "册.csv",
                "村,组,姓名,证件号码,与户主关系",
                "复兴庙村,3组,样甲," + number(1) + ",户主",
                "复兴庙村,第3组,样乙," + number(2) + ",户主",
                "复兴庙村,三组,样丙," + number(3) + ",户主",
                "复兴庙村,03,样丁," + number(4) + ",户主",
                "复兴庙村,大坪组,样戊," + number(5) + ",户主"));
        assertThat(rows("select right(division, 3), group_text from registry.household order by id"))
                .containsExactly("003 3组", "003 第3组", "003 三组", "003 03", "900 大坪组");
    }

    @Test
    void keepsBackAHouseholdCellAndLoadsItsRow() {
        Import found = applied(file(
                "册.csv",
                FAMILIES + ",是否危房户",
                "复兴庙村,H1,样甲," + number(1) + ",户主,一万二,否",
                "复兴庙村,H1,样乙," + number(2) + ",配偶,,是不是"));
        assertThat(found.rowsLoaded()).isEqualTo(2);
        assertThat(found.rowsSentBack()).isEqualTo(2);
        assertThat(rows("select kept_back, facts ->> 'houseUnsafe', complete from registry.household"))
                .containsExactly("{wageIncome} no t");
    }

    @Test
    void aNumberCellInTheNumberColumnAndAnEmptyNameAreUnreadable() {
        Import found =
                applied(file("册.csv", PEOPLE, "复兴庙村,," + number(1) + ",户主", "复兴庙村,样乙,,配偶", ",样丙," + number(3) + ",之子"));
        assertThat(errors(found)).hasSize(2);
        assertThat(households()).containsExactly(number(1) + " 样乙 1 f");
    }

    @Test
    void aTownOfficersReadingLeavesNothingToOtherVillages() {
        applied(file("册.csv", PEOPLE, "复兴庙村,样甲," + number(1) + ",户主", "四洞桥村,样乙," + number(2) + ",户主"));
        Scope village = Scope.of("512022115202");
        assertThat(rows(village, "select name from registry.member")).containsExactly("样甲");
        assertThat(rows(village, "select name from registry.staged_row")).containsExactly("样甲");
        assertThat(rows(village, "select id from registry.import")).isEmpty();
        assertThat(registry.find(village, 1)).isEmpty();
        assertThat(jdbc.sql("select count(*) from registry.member")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** 乡 and 村 of the first village of a town, as a roster writes them. */
    private String town(String name) {
        return rows("select t.name || ',' || v.code from region.division t join region.division v on v.parent = t.code"
                        + " where t.name = '" + name + "' and v.level = 'village' order by v.code limit 1")
                .get(0);
    }
}
