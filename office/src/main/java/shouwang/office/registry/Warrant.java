package shouwang.office.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 变更依据: why a change by hand may be made.
 *
 * @param form made with the form: the same form sent twice is one change
 * @param stamp the state of the record that was seen when the change was asked for
 * @param source who or what says so
 * @param paper the paper it rests on, as it can be found again; empty for none
 */
public record Warrant(UUID form, String stamp, String source, LocalDate on, String collectedBy, String paper) {}
