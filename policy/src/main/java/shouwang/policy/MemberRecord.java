package shouwang.policy;

import java.util.Map;

/**
 * One person's row of the roster (家庭成员) as it was read.
 *
 * @param values canonical texts by column key; an absent key is an empty cell
 * @param numberShared whether another row of the rosters holds the same identity number
 */
public record MemberRecord(long row, Map<String, String> values, boolean numberShared) {}
