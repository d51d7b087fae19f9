package shouwang.office.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;

/** The office has started, so the divisions stand. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class DivisionsTest {

    private static final String VILLAGE = "512022115202";

    @Autowired
    Divisions divisions;

    @Test
    void findsNoDivisionOfAnUnknownCode() {
        assertThat(divisions.find("512022115999")).isEmpty();
        assertThat(divisions.path("512022115999")).isEmpty();
        assertThat(divisions.below("512022115999")).isEmpty();
    }

    @Test
    void loadsTheCountyOnceHoweverOften() {
        divisions.load(Actor.OFFICE);

        assertThat(divisions.children("512022000000")).hasSize(21);
        assertThat(divisions.below("512022000000"))
                .filteredOn(division -> division.level() == Division.Level.VILLAGE)
                .hasSize(315);
    }

    @Test
    void showsTheWayFromTheCityDown() {
        assertThat(divisions.path(VILLAGE)).isEqualTo("资阳市 › 乐至县 › 通旅镇 › 复兴庙村");
    }

    @Test
    void makesAGroupOnceAndGivesItsCodeItsNumber() {
        Division third = divisions.group(Actor.OFFICE, VILLAGE, "3", "3组");

        assertThat(third.code()).isEqualTo("512022115202003");
        assertThat(divisions.group(Actor.OFFICE, VILLAGE, "3", "三组")).isEqualTo(third);
        assertThat(divisions.path(third.code())).endsWith("复兴庙村 › 3组");
    }

    @Test
    void numbersAGroupNamedByTextFromNineHundred() {
        assertThat(divisions.group(Actor.OFFICE, VILLAGE, "街道", "街道").code()).isEqualTo("512022115202900");
        assertThat(divisions.group(Actor.OFFICE, VILLAGE, "1234", "1234组").code())
                .isEqualTo("512022115202901");
    }

    @Test
    void refusesTheHundredAndFirstGroupNamedByText() {
        for (int i = 0; i < 100; i++) {
            divisions.group(Actor.OFFICE, VILLAGE, "街" + i, "街" + i);
        }
        assertThatThrownBy(() -> divisions.group(Actor.OFFICE, VILLAGE, "末街", "末街"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("末街");
    }
}
