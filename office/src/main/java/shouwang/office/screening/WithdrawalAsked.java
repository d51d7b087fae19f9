package shouwang.office.screening;

import java.time.Instant;
import java.util.List;
import shouwang.office.kernel.Actor;

/**
 * A list may be taken back (名单拟撤回): said before its rows go, and also when somebody only looks at what would follow, so
 * that a room above whose work rests on them can refuse by throwing its problem.
 *
 * @param takenAt since when the list counts
 * @param divisions the town of the list, and the villages it named households of
 */
public record WithdrawalAsked(long list, Instant takenAt, List<String> divisions, Actor actor) {}
