package shouwang.office.casework.procedure;

import java.util.List;
import java.util.Set;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.Step;

/**
 * 一步: at a step, whose posts may do what, where it leads, what must hold for it, and the clause it rests on.
 *
 * @param basis ids of clauses of the pack
 */
public record Move(Step at, Action action, Set<Role> by, Step then, List<Condition> providedThat, String basis) {}
