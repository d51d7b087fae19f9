package shouwang.office.screening;

import java.util.Map;
import java.util.Optional;

/**
 * 名单行: one row of a list as it was read, before anybody is looked for.
 *
 * @param columns what stands in each column, by its header
 * @param refusedBecause why the row is refused whoever it may be
 * @param remark what could not be read and was therefore not judged by
 */
record ListRow(
        int row,
        Named person,
        Placed place,
        Map<String, String> columns,
        Optional<String> refusedBecause,
        String remark) {

    /**
     * Whom the row names.
     *
     * @param key the first 18 characters of a sound number; otherwise there is a flaw
     * @param flaw what is wrong with the number
     */
    record Named(Optional<String> name, Optional<String> number, Optional<String> key, Optional<String> flaw) {}

    /** Where the row says the person lives, as given and as found. */
    record Placed(
            Optional<String> townText,
            boolean isOtherTown,
            Optional<String> villageText,
            Optional<String> village,
            Optional<String> groupText,
            Optional<String> headName) {}
}
