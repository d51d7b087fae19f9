package shouwang.office.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * 变更登记: one change by hand as it is kept.
 *
 * @param on the office day
 * @param lines what changed, both versions, numbers masked
 */
public record HandChange(
        String title,
        LocalDate on,
        String madeBy,
        String source,
        LocalDate sourceOn,
        String collectedBy,
        String paper,
        List<String> lines) {}
