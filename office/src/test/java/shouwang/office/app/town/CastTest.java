package shouwang.office.app.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CastTest {

    private static final Map<String, SampleHousehold> SMALL = byNumber(SampleTown.of(1, 100));
    private static final Map<String, SampleHousehold> OTHER = byNumber(SampleTown.of(2, 700));

    @ParameterizedTest
    @EnumSource
    void livesUnderTheSameNumberInEveryTown(Cast cast) {
        SampleHousehold house = SMALL.get(cast.householdNo());

        assertThat(house.head().name()).isEqualTo(cast.head());
        assertThat(house.people()).extracting(SamplePerson::name).isEqualTo(cast.names());
        assertThat(house.head().number()).startsWith(cast.number(0));
        assertThat(house.village().code()).isEqualTo(cast.villageCode());
        assertThat(house.group()).isEqualTo(cast.group());
        assertThat(OTHER.get(cast.householdNo()).get(RosterColumn.NET_INCOME))
                .isEqualTo(house.get(RosterColumn.NET_INCOME));
    }

    @Test
    void standsAtTheLineAndAFenBelowIt() {
        assertThat(adjustedPerHead(Cast.AT_THE_LINE)).isEqualByComparingTo("7500.00");
        assertThat(adjustedPerHead(Cast.BELOW_THE_LINE)).isEqualByComparingTo("7499.99");
    }

    @Test
    void hasAHouseholdOfOneAndOneOfFourteen() {
        assertThat(SMALL.get(Cast.ALONE.householdNo()).people())
                .extracting(SamplePerson::name)
                .containsExactly("样");
        assertThat(SMALL.get(Cast.FOURTEEN.householdNo()).people()).hasSize(14);
    }

    @Test
    void hasTwoOfOneNameInOneVillage() {
        assertThat(Cast.TWIN.head()).isEqualTo(Cast.OTHER_TWIN.head());
        assertThat(Cast.TWIN.villageCode()).isEqualTo(Cast.OTHER_TWIN.villageCode());
        assertThat(Cast.TWIN.group()).isNotEqualTo(Cast.OTHER_TWIN.group());
    }

    @Test
    void hasAHouseholdWithoutLabourAndOneWithLabourAndDevelopment() {
        SampleHousehold old = SMALL.get(Cast.NO_LABOUR.householdNo());
        assertThat(old.people()).noneMatch(SamplePerson::hasAnyLabour);
        assertThat(old.head().get(RosterColumn.DIBAO_GRADE)).isEqualTo("全额");
        SampleHousehold strong = SMALL.get(Cast.WITH_LABOUR.householdNo());
        assertThat(strong.people()).anyMatch(SamplePerson::canWork);
        assertThat(strong.get(RosterColumn.INDUSTRY_AID)).isEqualTo("养殖");
    }

    private static BigDecimal adjustedPerHead(Cast cast) {
        SampleHousehold house = SMALL.get(cast.householdNo());
        return Stream.of(RosterColumn.NET_INCOME, RosterColumn.CLAIMS)
                .map(column -> new BigDecimal(house.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(new BigDecimal(house.get(RosterColumn.OWN_COST)))
                .divide(BigDecimal.valueOf(house.people().size()), 2, RoundingMode.HALF_UP);
    }

    private static Map<String, SampleHousehold> byNumber(SampleTown town) {
        return town.households().stream().collect(Collectors.toMap(SampleHousehold::number, Function.identity()));
    }
}
