package shouwang.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One household (户) as the roster told it.
 *
 * @param values canonical texts of the household's columns by key; an absent key is an empty cell
 * @param keptBack keys of household columns whose cell was filled but unreadable: unknown, never empty
 * @param complete false when a row of the household could not be loaded: nothing is counted or summed then
 */
public record HouseholdRecord(
        String household,
        Map<String, String> values,
        Set<String> keptBack,
        List<MemberRecord> members,
        boolean complete) {}
