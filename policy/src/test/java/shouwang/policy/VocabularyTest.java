package shouwang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);

    @ParameterizedTest
    @CsvSource({
        "22499.98, 3, 7499.99",
        "22499.985, 3, 7500.00",
        "10, 3, 3.33",
        "20, 3, 6.67",
        "-0.01, 2, -0.01",
        "-0.015, 1, -0.02",
        "0.014, 1, 0.01"
    })
    void sharesMoneyHalfUpAwayFromNought(String sum, int heads, String share) {
        assertThat(Money.of(sum).perHead(heads)).hasToString(share);
    }

    @Test
    void comparesMoneyByValueAndNotByItsText() {
        assertThat(Money.of("7500")).isEqualTo(Money.of("7500.00")).hasSameHashCodeAs(Money.of("7500.00"));
        assertThat(Money.of("7499.99").isBelow(Money.of("7500"))).isTrue();
        assertThat(Money.of("7500.00").isBelow(Money.of("7500"))).isFalse();
        assertThat(Money.of("1.50").decimals()).isEqualTo(1);
        assertThat(Money.of("1.125").decimals()).isEqualTo(3);
        assertThat(Money.of("100").decimals()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true", "11010519491231002x, true", "110105194912310021, false",
        "110105194912310, false", "11010519491231A02X, false", "11010519491231002X71, true"
    })
    void checksTheFirstEighteenCharacters(String number, boolean holds) {
        assertThat(IdentityNumber.of(number).checksumHolds()).isEqualTo(holds);
    }

    @Test
    void findsAPersonAgainByTheFirstEighteenCharactersInUpperCase() {
        assertThat(IdentityNumber.of("11010519491231002x44B1").key())
                .isEqualTo(IdentityNumber.of("11010519491231002X").key());
        assertThat(IdentityNumber.of("11010519491231002x44").isCertificate()).isTrue();
        assertThat(IdentityNumber.of("11010519491231002X4").isSound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "512022190001011234, true", "512022189912311234, false", "512022202305201234, true",
        "512022202305211234, false", "512022198002301234, false", "512022198013011234, false",
        "51202219800101, true", "5120221980010, false", "512022 1980011234, false"
    })
    void readsTheDateInANumberFrom1900UntilToday(String number, boolean holds) {
        assertThat(IdentityNumber.of(number).birthDate(DAY).isPresent()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"512022198001011010, 男", "512022198001011020, 女", "5120221980010110X0, "})
    void readsTheSexFromTheSeventeenthCharacter(String number, String sex) {
        assertThat(IdentityNumber.of(number).sex().orElse(null)).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({"2007-05-20, 16", "2007-05-21, 15", "2022-05-20, 1", "2023-05-20, 0", "2004-02-29, 19"})
    void countsTheBirthdayItself(LocalDate born, int age) {
        assertThat(Ages.on(DAY, born)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2022-02-28, 13", "2022-03-01, 14"})
    void givesWhoIsBornOnTheTwentyNinthOfFebruaryABirthdayOnTheFirstOfMarch(LocalDate day, int age) {
        assertThat(Ages.on(day, LocalDate.of(2008, 2, 29))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2023-05-20, 2022-09-01", "2023-08-31, 2022-09-01", "2023-09-01, 2023-09-01"})
    void knowsTheSchoolYearInCourse(LocalDate day, LocalDate start) {
        assertThat(Ages.schoolYearStart(day, MonthDay.of(9, 1))).isEqualTo(start);
    }

    @Test
    void countsMonthsByTheCalendar() {
        assertThat(Months.between("202210", "202305")).isEqualTo(7);
        assertThat(Months.between("202305", "202305")).isZero();
        assertThat(Months.text(Months.of("202212"))).isEqualTo("202212");
    }
}
