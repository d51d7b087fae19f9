package shouwang.office.access;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 查询条件: which lines of the audit are asked for.
 *
 * @param person part of a person's name, or a sign-in name; nothing finds all
 * @param thing room and table, such as {@code access.post}; nothing finds all
 * @param day the real day (Beijing) on which it happened
 * @param before the line behind which the page begins; none for the latest
 */
public record AuditQuestion(String person, String thing, Optional<LocalDate> day, Optional<Long> before) {}
