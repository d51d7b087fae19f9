package shouwang.office.registry.imports;

import org.jspecify.annotations.Nullable;
import shouwang.policy.IdentityNumber;

/**
 * Which household a row of one table belongs to, as far as the rows above can tell: 户编号, else 户主证件号码, else the
 * last 户主 row above that has neither. What only all rows together can tell is decided in the database.
 */
final class HouseholdKeys {

    static final String BY_HEAD = "H:";

    private final int file;
    private final int headNumberAt;
    private @Nullable String headAbove;

    HouseholdKeys(int file, RosterColumns columns) {
        this.file = file;
        this.headNumberAt = columns.placeOf(RosterColumns.HEAD_NUMBER);
    }

    /** {@code N:} and a 户编号, {@code H:} and the key of a head's number, or {@code R:} and a row. */
    String of(RosterRow row) {
        String number = row.value(RosterColumns.HOUSEHOLD_NUMBER);
        if (number != null) {
            return "N:" + number;
        }
        String head = row.value(RosterColumns.HEAD_NUMBER);
        if (head != null) {
            return BY_HEAD + IdentityNumber.of(head).key();
        }
        if (row.errors().containsKey(headNumberAt)) {
            // It names a household and nobody can tell which, unless the row is the head's: not the one above.
            return row.isHead() ? ofHead(row) : alone(row);
        }
        if (row.isHead()) {
            headAbove = ofHead(row);
        }
        return headAbove == null ? alone(row) : headAbove;
    }

    private String ofHead(RosterRow row) {
        String own = row.value(RosterColumns.NUMBER);
        return own != null && own.chars().anyMatch(Character::isDigit)
                ? BY_HEAD + IdentityNumber.of(own).key()
                : alone(row);
    }

    private String alone(RosterRow row) {
        return "R:" + file + ":" + row.number();
    }
}
