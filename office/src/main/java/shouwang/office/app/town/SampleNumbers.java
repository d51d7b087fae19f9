package shouwang.office.app.town;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers that look right and belong to nobody. Identity numbers begin with 512099, a county code under 资阳市 that was
 * never assigned; mobile numbers with 161, a range no operator has been given. Checksums are sound.
 */
final class SampleNumbers {

    static final String NOBODYS_COUNTY = "512099";
    static final String NOBODYS_PHONES = "161";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final Map<Integer, Integer> issued = new HashMap<>();
    private int phones;

    /** The next number of a birth day and a sex; the named cast has its own, from 980 on. */
    String identity(LocalDate bornOn, boolean male) {
        int key = (int) bornOn.toEpochDay() * 2 + (male ? 1 : 0);
        int sequence = issued.merge(key, 1, Integer::sum);
        return identity(bornOn, sequence * 2 - (male ? 1 : 0));
    }

    /** The number of a birth day and a sequence of three digits, odd for a man. */
    static String identity(LocalDate bornOn, int sequence) {
        return withCheck(NOBODYS_COUNTY
                + "%04d%02d%02d".formatted(bornOn.getYear(), bornOn.getMonthValue(), bornOn.getDayOfMonth())
                + "%03d".formatted(sequence));
    }

    /** The number completed by its check character. */
    static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }

    String phone() {
        return NOBODYS_PHONES + "%08d".formatted(++phones);
    }
}
