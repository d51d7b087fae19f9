package shouwang.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's number (公民身份号码, GB 11643) or a disability certificate's (残疾人证号), which begins with one. However
 * wrong it may be, it can be asked: what it does not hold is an empty answer.
 */
public record IdentityNumber(String text) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final int LENGTH = 18;

    public static IdentityNumber of(String written) {
        return new IdentityNumber(upperCase(written));
    }

    /** The person in every comparison: the first 18 characters, so that a certificate and its owner's number agree. */
    public String key() {
        return first(LENGTH);
    }

    /** True for the 20 or 22 characters of a disability certificate (残疾人证). */
    public boolean isCertificate() {
        return text.length() == 20 || text.length() == 22;
    }

    /** A length that exists and a checksum that fits: good enough to find a person by. */
    public boolean isSound() {
        return (text.length() == LENGTH || isCertificate()) && checksumHolds();
    }

    /** Whether the first 18 characters pass the checksum of GB 11643. */
    public boolean checksumHolds() {
        if (text.length() < LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = digitAt(i);
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return text.charAt(LENGTH - 1) == CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** The division it was issued in: the first six characters. */
    public String area() {
        return first(6);
    }

    /** The birth date in characters 7 to 14, whatever the length: a calendar date from 1900 to the given day, or none. */
    public Optional<LocalDate> birthDate(LocalDate day) {
        int year = number(6, 10);
        int month = number(10, 12);
        int dayOfMonth = number(12, 14);
        if (year < EARLIEST_BIRTH.getYear() || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth)).filter(birth -> !birth.isAfter(day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** 男 or 女 by the seventeenth character, none when that is no digit. */
    public Optional<String> sex() {
        int digit = digitAt(16);
        return digit < 0 ? Optional.empty() : Optional.of(digit % 2 == 1 ? "男" : "女");
    }

    /** The category of disability (残疾类别) on a certificate: character 19, or -1 when that is no digit. */
    public int disabilityCategory() {
        return digitAt(18);
    }

    /** The grade of disability (残疾等级) on a certificate: character 20, or -1 when that is no digit. */
    public int disabilityGrade() {
        return digitAt(19);
    }

    private String first(int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }

    private int number(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = digitAt(i);
            if (digit < 0) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private int digitAt(int index) {
        char character = index < text.length() ? text.charAt(index) : 0;
        return character >= '0' && character <= '9' ? character - '0' : -1;
    }

    private static String upperCase(String written) {
        return written.indexOf('x') < 0 && written.chars().noneMatch(Character::isLowerCase)
                ? written
                : written.toUpperCase(java.util.Locale.ROOT);
    }
}
