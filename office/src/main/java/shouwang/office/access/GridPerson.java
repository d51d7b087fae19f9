package shouwang.office.access;

import java.util.Optional;
import shouwang.office.kernel.Masked;

/**
 * 网格人员: a person of the grid; many have a name and a phone and never sign in.
 *
 * @param phone empty when nobody wrote it down
 * @param account the account the person signs in with
 */
public record GridPerson(String name, String phone, Optional<Long> account) {

    /** The phone as pages and downloads show it. */
    public String maskedPhone() {
        return Masked.phone(phone);
    }
}
