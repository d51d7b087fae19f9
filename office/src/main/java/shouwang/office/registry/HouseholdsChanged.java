package shouwang.office.registry;

import java.util.List;
import shouwang.office.kernel.Actor;

/**
 * Households of the register are not what they were.
 *
 * @param importId the import that changed them, 0 when they were changed by hand
 * @param households the households changed by hand; empty for an import, whose rows name it
 */
public record HouseholdsChanged(long importId, List<Long> households, Actor actor) {}
