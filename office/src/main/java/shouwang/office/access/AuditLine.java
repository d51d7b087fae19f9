package shouwang.office.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * 操作记录一行: who, in which post, when, what, before and after.
 *
 * @param post the post acted in; absent for the office itself
 * @param division where it happened, as its name; empty for what has no division
 * @param importId the import this line stands for: it was many rows, and they carry its number themselves
 */
public record AuditLine(
        long id,
        Instant at,
        String person,
        Optional<String> post,
        String room,
        String thing,
        String thingId,
        String division,
        String action,
        Optional<Long> importId,
        Map<String, Object> before,
        Map<String, Object> after) {}
