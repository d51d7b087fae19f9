package shouwang.office.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shouwang.office.region.Division.Level;

class VillageFinderTest {

    private static final String COUNTY = "512022000000";
    private static final String TOWN = "512022115000";

    private final VillageFinder finder = new VillageFinder(COUNTY, PublishedDivisions.read());

    @ParameterizedTest
    @ValueSource(strings = {"复兴", "复兴庙村委会", "天池街道", "512022115999", ""})
    void findsNoVillageForANameNobodyBears(String text) {
        assertThat(finder.village(TOWN, text)).isEmpty();
    }

    @Test
    void findsNothingWhereTwoVillagesAnswerToTheName() {
        List<Division> divisions =
                Stream.of("新桥村村民委员会", "新桥社区居民委员会").map(this::village).toList();
        VillageFinder finder = new VillageFinder(COUNTY, divisions);

        assertThat(finder.village(TOWN, "新桥")).isEmpty();
        assertThat(finder.village(TOWN, "新桥村")).isPresent();
    }

    @Test
    void looksForAVillageInItsTownOnly() {
        assertThat(finder.village("512022001000", "复兴庙村")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"512022115202", "复兴庙村村民委员会", "复兴庙村", "复兴庙"})
    void findsAVillageByCodeFullNameAndShorterNames(String text) {
        assertThat(finder.village(TOWN, text).orElseThrow().code()).isEqualTo("512022115202");
    }

    @Test
    void findsATownOfTheAreaByCodeAndName() {
        assertThat(finder.town("通旅镇").orElseThrow().code()).isEqualTo(TOWN);
        assertThat(finder.town(TOWN).orElseThrow().name()).isEqualTo("通旅镇");
        assertThat(finder.town("不存在镇")).isEmpty();
    }

    private Division village(String name) {
        return new Division("5120221152" + name.length(), name, Level.VILLAGE, Optional.of(TOWN), Optional.empty());
    }
}
