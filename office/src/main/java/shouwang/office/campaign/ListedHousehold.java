package shouwang.office.campaign;

import shouwang.office.kernel.Masked;

/**
 * 入户名单行: a household as a team's list names it.
 *
 * @param form the form of its order; 0 when it has none yet
 */
public record ListedHousehold(
        long id, String place, String headName, int members, String phone, int form, boolean isDone) {

    /** The phone as lists show it. */
    public String maskedPhone() {
        return Masked.phone(phone);
    }
}
