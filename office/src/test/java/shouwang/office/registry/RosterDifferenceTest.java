package shouwang.office.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.Difference.Kind;

/** A file adds and corrects, never silently removes: formats 1.5. */
class RosterDifferenceTest extends RegisterTest {

    @Autowired
    Objects objects;

    private static final String HEADER = "村,户编号,姓名,证件号码,与户主关系,文化程度,工资性收入";
    private static final String HEAD = "复兴庙村,H1,样甲," + number(1) + ",户主,小学,12000";
    private static final String WIFE = "复兴庙村,H1,样乙," + number(2) + ",配偶,初中,";
    private static final String OTHER = "复兴庙村,H2,样丙," + number(3) + ",户主,初中,800";

    private Import first() {
        return applied(file("一.csv", HEADER, HEAD, WIFE, OTHER));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        first();
        List<String> before = rows("select id, version, facts from registry.member order by id");
        long audited = audited();
        Import again = applied(file("一.csv", HEADER, HEAD, WIFE, OTHER));
        assertThat(differences(again)).isEmpty();
        assertThat(again.personsUnchanged()).isEqualTo(3);
        assertThat(again.personsNew() + again.householdsNew()).isZero();
        assertThat(rows("select id, version, facts from registry.member order by id"))
                .isEqualTo(before);
        assertThat(audited()).as("audit rows of households and people").isEqualTo(audited);
    }

    @Test
    void aCorrectedFileChangesOnlyWhatChangedAndShowsItBefore() {
        first();
        Import staged = staged(file("二.csv", HEADER, HEAD.replace("小学", "初中").replace("12000", "13000"), WIFE, OTHER));
        assertThat(differences(staged))
                .extracting(d -> d.kind() + " " + d.column().orElse("") + " "
                        + d.known().orElse("") + " " + d.given().orElse(""))
                .containsExactlyInAnyOrder("CORRECTION wageIncome 12000 13000", "CORRECTION education 小学 初中");
        assertThat(rows("select facts ->> 'education' from registry.member where name = '样甲'"))
                .as("before it is applied")
                .containsExactly("小学");
        registry.apply(OFFICER, staged.id(), Progress.UNWATCHED);
        assertThat(rows("select name, facts ->> 'education', version from registry.member order by id"))
                .containsExactly("样甲 初中 2", "样乙 初中 1", "样丙 初中 1");
        assertThat(rows("select amounts ->> 'wageIncome', version from registry.income_sheet order by id"))
                .containsExactly("13000 2", "800 1");
        assertThat(rows("select column_key, source from registry.field_source order by column_key"))
                .containsExactly("education 花名册 二.csv", "wageIncome 花名册 二.csv");
    }

    @Test
    void aColumnTheFileLacksChangesNothing() {
        first();
        Import found = applied(file(
                "二.csv",
                PEOPLE + ",户编号",
                "复兴庙村,样甲," + number(1) + ",户主,H1",
                "复兴庙村,样乙," + number(2) + ",配偶,H1",
                "复兴庙村,样丙," + number(3) + ",户主,H2"));
        assertThat(differences(found)).isEmpty();
        assertThat(rows("select facts ->> 'education' from registry.member order by id"))
                .containsExactly("小学", "初中", "初中");
    }

    @Test
    void anEmptiedCellIsOnlyProposedAndAPersonConfirms() {
        first();
        Import found = applied(file("二.csv", HEADER, HEAD.replace("小学", ""), WIFE, OTHER));
        Difference emptied = differences(found).get(0);
        assertThat(emptied.kind()).isEqualTo(Kind.EMPTIED);
        assertThat(emptied.isOpen()).isTrue();
        assertThat(rows("select facts ->> 'education' from registry.member where name = '样甲'"))
                .containsExactly("小学");
        registry.answer(OFFICER, List.of(emptied.id()), true, "样例:本人说明");
        assertThat(rows("select facts ->> 'education' from registry.member where name = '样甲'"))
                .containsExactly("null");
        assertThatThrownBy(() -> registry.answer(OFFICER, List.of(emptied.id()), false, "再来一次"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPersonAndAHouseholdMissingFromTheFileAreOnlyProposed() {
        first();
        Import found = applied(file("二.csv", HEADER, HEAD));
        assertThat(differences(found))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.PERSON_MISSING, Kind.HOUSEHOLD_MISSING);
        assertThat(households()).containsExactly("H1 样甲 2 t", "H2 样丙 1 t");
        registry.answer(OFFICER, differences(found).stream().map(Difference::id).toList(), true, "样例:已核实");
        assertThat(households()).containsExactly("H1 样甲 1 t");
        assertThat(rows("select count(*) from registry.member"))
                .as("ended, not gone")
                .containsExactly("3");
    }

    @Test
    void aDeclinedDifferenceIsNotProposedAgain() {
        first();
        Import found = applied(file("二.csv", HEADER, HEAD, OTHER));
        registry.answer(OFFICER, List.of(differences(found).get(0).id()), false, "样例:仍在户内");
        assertThat(differences(staged(file("三.csv", HEADER, OTHER, HEAD)))).isEmpty();
    }

    @Test
    void aLaterFileThatNamesThePersonAgainEndsTheProposal() {
        first();
        Import without = applied(file("二.csv", HEADER, HEAD, OTHER));
        applied(file("三.csv", HEADER, HEAD, WIFE, OTHER));
        assertThat(differences(without).get(0).answer()).contains("superseded");
        assertThat(registry.openDifferences(OFFICER.scope(), 0, 10)).isEmpty();
    }

    @Test
    void aChangedHouseholdNumberOrVillageIsOnlyProposed() {
        first();
        Import found = applied(file(
                "二.csv", HEADER, HEAD.replace("H1", "H9"), WIFE.replace("H1", "H9"), OTHER.replace("复兴庙村", "四洞桥村")));
        assertThat(differences(found))
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.HOUSEHOLD_NO_CHANGED, Kind.VILLAGE_CHANGED);
        assertThat(households()).containsExactly("H1 样甲 2 t", "H2 样丙 1 t");
        registry.answer(OFFICER, differences(found).stream().map(Difference::id).toList(), true, "样例:已核实");
        assertThat(rows("select label, division from registry.household order by id"))
                .containsExactly("H9 512022115202", "H2 512022115203");
        assertThat(rows("select name, division from registry.member order by id"))
                .containsExactly("样甲 512022115202", "样乙 512022115202", "样丙 512022115203");
    }

    @Test
    void aPersonWithoutNumberIsTheSameByHouseholdNameAndRelation() {
        applied(file("一.csv", HEADER, HEAD, "复兴庙村,H1,样婴,,之子,,"));
        Import found = applied(file("二.csv", HEADER, HEAD, "复兴庙村,H1,样婴," + number(7) + ",之子,,"));
        assertThat(found.personsNew()).isZero();
        assertThat(differences(found)).extracting(Difference::kind).containsExactly(Kind.CORRECTION);
        assertThat(rows("select identity_key, number_tail from registry.member where name = '样婴'"))
                .containsExactly(number(7) + " " + number(7).substring(14));
    }

    @Test
    void aHouseholdWithoutNumberIsTheSameByItsHeadElseByItsMembers() {
        applied(file("一.csv", PEOPLE, "复兴庙村,样甲," + number(1) + ",户主", "复兴庙村,样乙," + number(2) + ",配偶"));
        Import same = applied(file("二.csv", PEOPLE, "复兴庙村,样乙," + number(2) + ",配偶"));
        assertThat(same.householdsNew()).isZero();
        assertThat(households()).hasSize(1);
    }

    @Test
    void somebodyKnownInAnotherHouseholdIsProposedToMoveAndNotEnteredTwice() {
        first();
        Import found = applied(file("二.csv", HEADER, HEAD, OTHER, WIFE.replace("H1", "H2")));
        assertThat(differences(found)).extracting(Difference::kind).containsExactly(Kind.PERSON_MOVED);
        assertThat(households()).containsExactly("H1 样甲 2 t", "H2 样丙 1 t");
        registry.answer(OFFICER, List.of(differences(found).get(0).id()), true, "样例:改嫁");
        assertThat(households()).containsExactly("H1 样甲 1 t", "H2 样丙 2 t");
    }

    @Test
    void anotherNumberForTheSameNameIsProposedAndNotANewPerson() {
        first();
        Import found = applied(file("二.csv", HEADER, HEAD, WIFE.replace(number(2), number(8)), OTHER));
        assertThat(differences(found)).extracting(Difference::kind).containsExactly(Kind.NUMBER_CHANGED);
        registry.answer(OFFICER, List.of(differences(found).get(0).id()), true, "样例:看过户口簿");
        assertThat(rows("select identity_key from registry.member where name = '样乙'"))
                .containsExactly(number(8));
        assertThat(rows("select registry.shared_numbers(null)")).isEmpty();
    }

    @Test
    void whatAVisitSaidStandsAndTheDifferenceStaysOpen() {
        first();
        database.write(OFFICER, () -> {
            jdbc.sql("""
                            insert into registry.field_source (
                                household_id, member_id, division, column_key, source_kind, source, source_on, entered_by)
                            select household_id, id, division, 'education', 'visit', '入户核查', '2023-05-21', '样网格'
                            from registry.member where name = '样甲'
                            """).update();
        });
        Import found = applied(file("二.csv", HEADER, HEAD.replace("小学", "高中"), WIFE, OTHER));
        assertThat(differences(found)).extracting(Difference::kind).containsExactly(Kind.SETTLED_DIFFERS);
        assertThat(rows("select facts ->> 'education' from registry.member where name = '样甲'"))
                .containsExactly("小学");
        assertThat(registry.openDifferences(OFFICER.scope(), 0, 10)).hasSize(1);
    }

    @Test
    void repairedRejectsJoinTheirHouseholdAndCompleteIt() {
        Import found = applied(file("一.csv", HEADER, HEAD, WIFE.replace("复兴庙村", "无此村"), OTHER));
        assertThat(households()).containsExactly("H1 样甲 1 f", "H2 样丙 1 t");
        assertThat(registry.rejects(OFFICER.scope(), found.id(), folder.resolve("rejects.xlsx")))
                .isTrue();
        Import repaired = applied(file("二.csv", HEADER, WIFE));
        assertThat(repaired.personsNew()).isEqualTo(1);
        assertThat(households()).containsExactly("H1 样甲 2 t", "H2 样丙 1 t");
    }

    @Test
    void aWithdrawnImportRestoresWhatItReplaced() {
        first();
        List<String> people = rows("select id, name, facts from registry.member order by id");
        List<String> incomes = rows("select household_id, amounts from registry.income_sheet order by id");
        Import second = applied(file(
                "二.csv",
                HEADER + ",民族",
                HEAD.replace("小学", "初中").replace("12000", "1") + ",汉族",
                WIFE + ",",
                OTHER + ",",
                "复兴庙村,H1,样丁," + number(4) + ",之子,,,",
                "复兴庙村,H3,样戊," + number(5) + ",户主,,,"));
        assertThat(households()).hasSize(3);
        registry.withdraw(OFFICER, second.id());
        assertThat(households()).containsExactly("H1 样甲 2 t", "H2 样丙 1 t");
        assertThat(rows("select id, name, facts from registry.member order by id"))
                .isEqualTo(people);
        assertThat(rows("select household_id, amounts from registry.income_sheet order by id"))
                .isEqualTo(incomes);
        assertThat(rows("select 1 from registry.known_column where column_key = 'ethnicity'"))
                .isEmpty();
        assertThat(rows("select 1 from registry.field_source")).isEmpty();
    }

    @Test
    void rejectsHandedInAgainDeclareNobodyMissing() {
        Import found = applied(file("一.csv", HEADER, HEAD.replace("12000", "一万二"), WIFE, OTHER));
        Path rejects = folder.resolve("rejects.xlsx");
        registry.rejects(OFFICER.scope(), found.id(), rejects);
        Import again = staged(new HandedIn(rejects, "rejects.xlsx"));
        assertThat(again.files()).singleElement().matches(Import.RosterFile::isRejects);
        assertThat(again.rowsIn()).isEqualTo(1);
        assertThat(differences(again)).isEmpty();
    }

    @Test
    void aContradictionRepairedAloneWaitsForTheRowsThatWereHeldBack() throws IOException {
        Import found = applied(contradicted());
        assertThat(households()).isEmpty();
        Path rejects = folder.resolve("rejects.xlsx");
        registry.rejects(OFFICER.scope(), found.id(), rejects);
        applied(repaired(rejects, "rejects.xlsx"));
        assertThat(households()).containsExactly("H1 样甲 2 f");
        applied(file("其余.csv", FAMILIES, "复兴庙村,H1,样丙," + number(3) + ",之子,"));
        assertThat(households()).containsExactly("H1 样甲 3 t");
    }

    @Test
    void aHouseholdThatContradictsItselfIsHandedInWhole() throws IOException {
        Import found = applied(contradicted());
        Path whole = folder.resolve("矛盾户整户表.xlsx");
        assertThat(registry.householdsHeld(OFFICER.scope(), found.id(), whole)).isTrue();
        Import again = applied(repaired(whole, "矛盾户整户表.xlsx"));
        assertThat(again.rowsIn()).isEqualTo(3);
        assertThat(households()).containsExactly("H1 样甲 3 t");
        assertThat(registry.householdsHeld(OFFICER.scope(), again.id(), folder.resolve("none.xlsx")))
                .isFalse();
    }

    private HandedIn contradicted() {
        return file(
                "册.csv",
                FAMILIES,
                "复兴庙村,H1,样甲," + number(1) + ",户主,12000",
                "复兴庙村,H1,样乙," + number(2) + ",配偶,15000",
                "复兴庙村,H1,样丙," + number(3) + ",之子,");
    }

    /** Every cell with a comment says the same now. */
    private static HandedIn repaired(Path rejects, String name) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(rejects))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.getCellComments()
                    .keySet()
                    .forEach(at ->
                            sheet.getRow(at.getRow()).getCell(at.getColumn()).setCellValue("13000"));
            try (OutputStream out = Files.newOutputStream(rejects)) {
                workbook.write(out);
            }
        }
        return new HandedIn(rejects, name);
    }

    @Test
    void householdsThatAFileDoesNotNameAreKeptAtOnce() {
        applied(file(
                "册.csv",
                FAMILIES,
                "复兴庙村,H1,样甲," + number(1) + ",户主,100",
                "复兴庙村,H2,样乙," + number(2) + ",户主,100",
                "复兴庙村,H3,样丙," + number(3) + ",户主,100"));
        Import some = applied(file("更正.csv", FAMILIES, "复兴庙村,H1,样甲," + number(1) + ",户主,200"));
        assertThat(households()).containsExactly("H1 样甲 1 t", "H2 样乙 1 t", "H3 样丙 1 t");
        registry.keepMissing(OFFICER, some.id());
        assertThat(households()).containsExactly("H1 样甲 1 t", "H2 样乙 1 t", "H3 样丙 1 t");
        assertThat(differences(some))
                .filteredOn(difference -> difference.kind() == Difference.Kind.HOUSEHOLD_MISSING)
                .hasSize(2)
                .allMatch(difference ->
                        difference.answer().filter("declined"::equals).isPresent());
        Import again = applied(file("再更正.csv", FAMILIES, "复兴庙村,H1,样甲," + number(1) + ",户主,300"));
        assertThat(differences(again)).noneMatch(Difference::isOpen);
    }

    @Test
    void thereAreNoRejectsWhenNoRowIsRefused() {
        Path rejects = folder.resolve("rejects.xlsx");
        assertThat(registry.rejects(OFFICER.scope(), first().id(), rejects)).isFalse();
        assertThat(rejects).doesNotExist();
    }

    @Test
    void whatWasBeingReadWhenTheOfficeStoppedIsToldInWordsAndGoesOnWhenHandedInAgain() {
        long id = registry.receive(OFFICER, List.of(file("一.csv", HEADER, HEAD)));
        registry.abandonUnfinished();
        Import found = registry.find(OFFICER.scope(), id).orElseThrow();
        assertThat(found.status()).isEqualTo(Import.Status.ABANDONED);
        assertThat(found.words()).contains("重新上传");
        assertThat(registry.receive(OFFICER, List.of(file("一.csv", HEADER, HEAD))))
                .isEqualTo(id);
        assertThat(registry.find(OFFICER.scope(), id).orElseThrow().status()).isEqualTo(Import.Status.RECEIVED);
    }

    @Test
    void aRoomWhoseWorkRestsOnAnImportRefusesItsWithdrawal() {
        Import first = first();
        objects.isInTheWay = true;
        try {
            assertThatThrownBy(() -> registry.withdraw(OFFICER, first.id())).hasMessageContaining("样例");
        } finally {
            objects.isInTheWay = false;
        }
        assertThat(households()).hasSize(2);
        registry.withdraw(OFFICER, first.id());
        assertThat(households()).isEmpty();
        assertThat(rows("select 1 from registry.finding union all select 1 from registry.verdict"))
                .isEmpty();
    }

    @Test
    void anImportOnWhichSomethingRestsIsNotWithdrawn() {
        Import first = first();
        applied(file("二.csv", HEADER, HEAD.replace("小学", "初中"), WIFE, OTHER));
        assertThatThrownBy(() -> registry.withdraw(OFFICER, first.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("又有改动");
        assertThat(households()).hasSize(2);
    }

    @Test
    void aRegisterThatChangedSinceTheDifferencesWereShownIsShownAgain() {
        first();
        Import waiting = staged(file("二.csv", HEADER, HEAD.replace("小学", "初中"), WIFE, OTHER));
        applied(file("三.csv", HEADER, HEAD.replace("小学", "高中"), WIFE, OTHER));
        assertThatThrownBy(() -> registry.apply(OFFICER, waiting.id(), Progress.UNWATCHED))
                .isInstanceOf(Refusal.class);
        assertThat(differences(waiting)).singleElement().matches(d -> d.known().equals(java.util.Optional.of("高中")));
        registry.apply(OFFICER, waiting.id(), Progress.UNWATCHED);
        assertThat(rows("select facts ->> 'education' from registry.member where name = '样甲'"))
                .containsExactly("初中");
    }

    private long audited() {
        return Long.parseLong(rows("select count(*) from kernel.audit where room = 'registry'"
                        + " and thing in ('household', 'member', 'income_sheet')")
                .get(0));
    }

    /** A room above that has work on every import, when it is told so. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Objects {

        boolean isInTheWay;

        @EventListener
        void hear(ImportWithdrawn withdrawn) {
            if (isInTheWay) {
                throw new IllegalStateException("样例:名单中有线索");
            }
        }
    }
}
