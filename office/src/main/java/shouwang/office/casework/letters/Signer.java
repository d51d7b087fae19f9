package shouwang.office.casework.letters;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import shouwang.policy.IdentityNumber;

/**
 * 签字人: a member of a household who declares and authorises.
 *
 * @param number the whole identity number, empty when it is not known
 * @param bornOn as the register has it beside the number
 */
public record Signer(String name, String relation, boolean isHead, String number, Optional<LocalDate> bornOn) {

    /** Who puts a name below the declaration for a member. */
    public enum By {
        SELF("本人"),
        GUARDIAN("监护人（是其______）"),
        /** The register knows neither number nor birthday. */
        SELF_OR_GUARDIAN("本人；未成年的由监护人（是其______）");

        private final String words;

        By(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Who signs on a day; a member comes of age on the birthday. */
    public By by(LocalDate day, int ofAge) {
        return IdentityNumber.of(number)
                .birthDate(day)
                .or(() -> bornOn)
                .map(born -> Period.between(born, day).getYears() < ofAge ? By.GUARDIAN : By.SELF)
                .orElse(By.SELF_OR_GUARDIAN);
    }
}
