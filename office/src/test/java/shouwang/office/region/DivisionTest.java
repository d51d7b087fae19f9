package shouwang.office.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shouwang.office.region.Division.Level;

class DivisionTest {

    @Test
    void isCalledWithoutItsCommittee() {
        assertThat(village("512022115202").shortName()).isEqualTo("复兴庙村");
        assertThat(village("512022115001").shortName()).isEqualTo("通旅社区");
    }

    @Test
    void answersToItsCodeItsFullNameAndItsShorterNames() {
        assertThat(village("512022115202").names()).containsExactly("512022115202", "复兴庙村村民委员会", "复兴庙村", "复兴庙");
    }

    @Test
    void keepsTheNameOfATownWhole() {
        assertThat(village("512022115000").names()).containsExactly("512022115000", "通旅镇", "通旅镇", "通旅镇");
    }

    @Test
    void isPublishedWithTenVillagesInTonglv() {
        assertThat(PublishedDivisions.read())
                .filteredOn(division -> division.parent().equals(Optional.of("512022115000")))
                .hasSize(10)
                .allMatch(division -> division.level() == Level.VILLAGE);
    }

    private static Division village(String code) {
        return PublishedDivisions.read().stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
