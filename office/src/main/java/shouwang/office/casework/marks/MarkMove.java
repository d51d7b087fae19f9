package shouwang.office.casework.marks;

import java.util.List;
import java.util.Set;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.MarkStep;

/**
 * 一步: at a step, whose posts may do what, where it leads, what must hold for it, and the clause it rests on.
 *
 * @param basis ids of clauses of the pack
 * @param isForMany whether it may be made for a whole list at once
 */
public record MarkMove(
        MarkStep at,
        MarkAction action,
        Set<Role> by,
        MarkStep then,
        List<MarkCondition> providedThat,
        String basis,
        boolean isForMany) {}
