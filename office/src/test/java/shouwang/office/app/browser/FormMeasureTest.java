package shouwang.office.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.app.browser.CampaignPeople.Person.MEMBER;
import static shouwang.office.app.browser.CampaignPeople.Person.MONITOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import shouwang.office.WithDatabase;
import shouwang.office.app.town.SampleTown;

/**
 * What a form costs whoever fills it in: clicks, typed characters, seconds, counted by the browser. Run with {@code
 * -Dshouwang.measures=true} it writes them down in {@code docs/measures.md}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shouwang.files=target/measure-files")
@WithDatabase(ofItsOwn = true)
@Import(SampleOffice.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormMeasureTest {

    private static final int CLICKS_WITHOUT_TROUBLE = 6;

    @LocalServerPort
    int port;

    @Autowired
    SampleOffice office;

    private final Map<String, Cost> costs = new LinkedHashMap<>();
    private CampaignPeople people;
    private CampaignSteps steps;
    private Visit member;
    private Strokes strokes;

    /** What filling in a form took; seconds are the machine's, which has no second thoughts. */
    private record Cost(int clicks, int characters, int keys, double seconds) {}

    @BeforeAll
    void aTeamHasAVillage(@TempDir Path folder) {
        office.open();
        office.takeIn(SampleTown.of(SampleTown.SEED, 300).writeTo(folder));
        people = new CampaignPeople(office, "http://127.0.0.1:" + port);
        steps = new CampaignSteps(people, office);
        steps.theTownTakesItsPeopleIn();
        steps.theTownTrainsThem(SampleTown.REFERENCE_DAY);
        steps.theChiefMakesATeamOf(MEMBER, MONITOR);
        steps.theChiefGivesThemTheVillage();
        member = people.at(MEMBER);
        strokes = Strokes.counted(member);
    }

    @AfterAll
    void whatWasCountedIsWrittenDown() throws IOException {
        people.close();
        if (Boolean.getBoolean("shouwang.measures")) {
            StringBuilder page = new StringBuilder("""
                    # What a form costs

                    Counted by the browser while a script fills in the page of a household of the sample town, whose register \
                    knows what rosters know: clicks of a pointer, characters typed, other keys pressed, and seconds of the \
                    machine, which reads nothing and has no second thoughts. Choosing from a list counts two clicks, a day \
                    eight characters. What stands in the form already is not typed again. Written by `FormMeasureTest` with \
                    `-Dshouwang.measures=true`; the test fails when annex 7 without trouble asks for more than 6 clicks or \
                    for a single character.

                    | form | clicks | characters | other keys | seconds |
                    | --- | ---: | ---: | ---: | ---: |
                    """);
            costs.forEach((form, cost) -> page.append("| %s | %d | %d | %d | %.1f |%n"
                    .formatted(form, cost.clicks(), cost.characters(), cost.keys(), cost.seconds())));
            Files.writeString(Path.of("..", "docs", "measures.md"), page);
        }
    }

    @Test
    @Order(1)
    void annex7WithoutTroubleTakesSixClicksAndNoCharacter() {
        steps.opens(MEMBER, 7);
        Cost cost = measured(
                "附件7, no trouble, by pointer",
                () -> new DoorForm(member, strokes).confirm().file());
        assertThat(member.words()).contains("上一份已填报").doesNotContain("发现：");
        assertThat(cost.clicks()).isPositive().isLessThanOrEqualTo(CLICKS_WITHOUT_TROUBLE);
        assertThat(cost.characters()).isZero();
    }

    @Test
    @Order(2)
    void annex7IsFiledByTheKeyboardAloneAndTheNextHouseholdOpensWithoutAListBetween() {
        String before = new DoorForm(member, strokes).head();
        String address = member.page().url();
        int ticks = member.page().locator("[data-tick]").count();
        Cost cost = measured("附件7, no trouble, by keyboard", () -> {
            for (int tick = 0; tick < ticks; tick++) {
                strokes.key("Space");
                strokes.key("Enter");
            }
            strokes.key("Enter");
            member.page().waitForURL(url -> !url.equals(address));
        });
        assertThat(member.words()).contains("上一份已填报");
        assertThat(member.page().url()).contains("/visits/orders/").isNotEqualTo(address);
        assertThat(new DoorForm(member, strokes).title()).isNotEqualTo(before);
        assertThat(cost.clicks()).as("no pointer").isZero();
        assertThat(cost.characters()).isZero();
    }

    @Test
    @Order(3)
    void annex7WithTroubleAndTheAnnex6ItOpens() {
        steps.opens(MEMBER, 7);
        measured(
                "附件7, one trouble",
                () -> new DoorForm(member, strokes)
                        .answer("大病或长期慢病", "yes")
                        .confirm()
                        .file());
        assertThat(member.words()).contains("已改填本表，原内容已带入");
        measured(
                "附件6, opened by that annex 7",
                () -> new DoorForm(member, strokes).fileAnswering(CampaignSteps.IN_NEED));
        assertThat(member.words()).contains("上一份已填报").doesNotContain("已改填本表");
    }

    @Test
    @Order(4)
    void annex6OfAClueAndAnnex5OfAMonitoredHousehold() {
        steps.opens(MEMBER, 6);
        measured("附件6, a clue of a list", () -> new DoorForm(member, strokes).fileAnswering(Map.of()));
        steps.opens(MEMBER, 5);
        measured("附件5, a monitored household", () -> new DoorForm(member, strokes).fileAnswering(Map.of()));
        assertThat(costs.values())
                .allSatisfy(cost -> assertThat(cost.clicks() + cost.keys()).isPositive());
    }

    private Cost measured(String form, Runnable work) {
        strokes.fromNought();
        long begun = System.nanoTime();
        work.run();
        member.main().locator("h1").waitFor();
        Cost cost = new Cost(strokes.clicks(), strokes.characters(), strokes.keys(), (System.nanoTime() - begun) / 1e9);
        costs.put(form, cost);
        return cost;
    }
}
