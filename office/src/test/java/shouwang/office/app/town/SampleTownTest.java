package shouwang.office.app.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTownTest {

    private static final Set<String> RULES = new TreeSet<>(List.of(
            ("DQ001 DQ002 DQ003 DQ004 DQ005 DQ006 DQ007 DQ008 DQ009 DQ010 DQ011 DQ012 DQ013 DQ014 DQ015 DQ016 DQ020 DQ024 "
                            + "DQ030 DQ031 DQ032 DQ033 DQ050 DQ054 DQ055 DQ090 DQ091 DQ092 DQ105 DQ110 DQ111 DQ123 DQ130 DQ131 "
                            + "DQ132 DQ133 DQ139 DQ150 DQ152 DQ153 DQ154 DQ155 DQ156 DQ157 DQ158 DQ159 DQ160 DQ180 DQ196 DQ197 DQ200")
                    .split(" ")));

    private static List<SampleHousehold> town = List.of();

    @BeforeAll
    static void count() {
        town = SampleTown.of(SampleTown.SEED).households();
    }

    @Test
    void refusesATownTooSmallForItsFaults() {
        assertThatThrownBy(() -> SampleTown.of(1, 99)).hasMessageContaining("at least 100");
    }

    @Test
    void isTheSameTownForTheSameSeed() {
        assertThat(told(SampleTown.of(7, 400))).isEqualTo(told(SampleTown.of(7, 400)));
    }

    @Test
    void isAnotherTownForAnotherSeed() {
        assertThat(told(SampleTown.of(7, 400))).isNotEqualTo(told(SampleTown.of(8, 400)));
    }

    @Test
    void hasTenVillagesAndAHundredAndThirtyGroups() {
        assertThat(town).hasSize(12_000);
        assertThat(town.stream().map(house -> house.village().code()).distinct())
                .hasSize(10)
                .allMatch(code -> code.startsWith("512022115"));
        assertThat(town.stream()
                        .map(house -> house.village().code() + house.group())
                        .distinct())
                .hasSize(130);
    }

    @Test
    void hasThreePeopleAHouseholdAndHouseholdsOfOneToFourteen() {
        assertThat(people(town).count() / 12_000.0).isCloseTo(3.0, within(0.06));
        assertThat(town.stream().map(house -> house.people().size()).distinct()).hasSize(14);
    }

    @Test
    void hasAboutSixtyMonitoredHouseholdsInTheCitysShares() {
        List<SampleHousehold> monitored =
                town.stream().filter(SampleHousehold::isMonitored).toList();
        assertThat(monitored).hasSizeBetween(55, 70);
        assertThat(share(monitored, house -> house.get(RosterColumn.CATEGORY).equals("脱贫不稳定户")))
                .isCloseTo(0.27, within(0.05));
        assertThat(share(monitored, house -> house.get(RosterColumn.CATEGORY).equals("边缘易致贫户")))
                .isCloseTo(0.48, within(0.05));
        assertThat(share(monitored, SampleHousehold::isEliminated)).isCloseTo(0.5, within(0.06));
    }

    @Test
    void namesNobodyWithoutSayingThatTheyAreInvented() {
        assertThat(people(town).filter(person -> !person.name().contains("样"))).isEmpty();
    }

    @Test
    void givesNumbersAndPhonesThatBelongToNobody() {
        assertThat(people(town).map(SamplePerson::number).filter(number -> !number.isEmpty()))
                .allMatch(number -> number.startsWith("512099"));
        assertThat(town)
                .filteredOn(house -> !house.rules().contains("DQ020"))
                .allMatch(house -> house.get(RosterColumn.PHONE).matches("161\\d{8}"));
    }

    @Test
    void givesEveryNumberItsChecksumUnlessAFaultIsPlanted() {
        assertThat(people(town.stream()
                        .filter(house -> !faulty(house, "DQ001", "DQ002", "DQ005"))
                        .toList()))
                .allMatch(person -> isSound(person.number().substring(0, 18)));
        assertThat(people(town.stream().filter(house -> faulty(house, "DQ002")).toList()))
                .anyMatch(person -> !isSound(person.number()));
    }

    @Test
    void givesNoNumberTwiceUnlessAFaultIsPlanted() {
        Map<String, List<SampleHousehold>> bearers = new HashMap<>();
        for (SampleHousehold house : town) {
            for (SamplePerson person : house.people()) {
                if (!person.number().isEmpty()) {
                    String key = person.number()
                            .substring(0, Math.min(18, person.number().length()));
                    bearers.computeIfAbsent(key, number -> new ArrayList<>()).add(house);
                }
            }
        }
        List<List<SampleHousehold>> shared =
                bearers.values().stream().filter(houses -> houses.size() > 1).toList();
        assertThat(shared).isNotEmpty().allMatch(houses -> houses.stream().allMatch(house -> faulty(house, "DQ006")));
    }

    @Test
    void givesEverySumItsPartsUnlessAFaultIsPlanted() {
        assertThat(town.stream().filter(house -> !faulty(house, "DQ110", "DQ111")))
                .allSatisfy(house -> {
                    BigDecimal net = amount(house, RosterColumn.WAGES)
                            .add(amount(house, RosterColumn.BUSINESS))
                            .add(amount(house, RosterColumn.PROPERTY))
                            .add(amount(house, RosterColumn.TRANSFER))
                            .subtract(amount(house, RosterColumn.BUSINESS_COST));
                    assertThat(amount(house, RosterColumn.NET_INCOME)).isEqualByComparingTo(net);
                    assertThat(amount(house, RosterColumn.NET_PER_HEAD))
                            .isEqualByComparingTo(
                                    net.divide(BigDecimal.valueOf(house.people().size()), 2, RoundingMode.HALF_UP));
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 12_000})
    void plantsAFaultForEveryRuleWhateverItsSize(int households) {
        Set<String> planted = new TreeSet<>();
        SampleTown.of(3, households).faults().forEach(fault -> planted.add(fault.rule()));

        assertThat(planted).isEqualTo(RULES);
    }

    @Test
    void plantsFaultsInTwoOrThreeHouseholdsOfAHundred() {
        assertThat(share(town, house -> !house.rules().isEmpty())).isBetween(0.02, 0.03);
    }

    @Test
    void blotsADozenCellsEachOfAnotherKind() {
        assertThat(town.stream().flatMap(house -> house.unreadable().stream()))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    private static boolean faulty(SampleHousehold house, String... rules) {
        return Stream.of(rules).anyMatch(house.rules()::contains);
    }

    private static BigDecimal amount(SampleHousehold house, RosterColumn column) {
        return new BigDecimal(house.get(column));
    }

    private static double share(List<SampleHousehold> houses, Predicate<SampleHousehold> test) {
        return houses.stream().filter(test).count() / (double) houses.size();
    }

    private static Stream<SamplePerson> people(List<SampleHousehold> houses) {
        return houses.stream().flatMap(house -> house.people().stream());
    }

    private static String told(SampleTown town) {
        return town.households().stream()
                .map(house -> house.cells() + " "
                        + house.people().stream().map(SamplePerson::cells).toList())
                .collect(Collectors.joining("\n"));
    }

    /** GB 11643, written down once more so that the generator does not check itself. */
    private static boolean isSound(String number) {
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * ((1 << 17 - i) % 11);
        }
        return sum % 11 == 1;
    }
}
