package shouwang.office.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "512022000000, 512022, 512023",
        "512022115000, 512022115, 512022116",
        "512022115202, 512022115202, 512022115203",
        "512022115209, 512022115209, '51202211520:'",
        "512022115202003, 512022115202003, 512022115202004"
    })
    void aPostSeesWhatLiesBelowItsDivision(String division, String low, String high) {
        assertThat(Scope.of(division)).isEqualTo(new Scope(low, high));
    }

    @Test
    void aVillageSeesItsOwnGroupsAndNoNeighbour() {
        Scope village = Scope.of("512022115209");
        assertThat(village.contains("512022115209")).isTrue();
        assertThat(village.contains("512022115209999")).isTrue();
        assertThat(village.contains("512022115210")).isFalse();
        assertThat(village.contains("512022115208999")).isFalse();
    }

    @Test
    void nobodyWithoutADivisionSeesAny() {
        assertThat(Scope.NONE.contains("512022115202")).isFalse();
    }

    @Test
    void aTextThatIsNoCodeIsNoScope() {
        assertThatThrownBy(() -> Scope.of("512022' or '1'='1")).isInstanceOf(IllegalArgumentException.class);
    }
}
