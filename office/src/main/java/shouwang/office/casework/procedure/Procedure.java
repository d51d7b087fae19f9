package shouwang.office.casework.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import shouwang.office.kernel.Role;
import shouwang.policy.procedure.Step;

/** 程序: a table of moves. What is not written in it is not allowed; the buttons of a page come from it. */
public record Procedure(String code, Step first, String basisOfOpening, List<Move> moves) {

    public static Procedure of(String code, Step first, String basisOfOpening, Move... moves) {
        return new Procedure(code, first, basisOfOpening, List.of(moves));
    }

    public static Move move(
            Step at, Action action, Set<Role> by, Step then, List<Condition> providedThat, String basis) {
        return new Move(at, action, by, then, providedThat, basis);
    }

    /** The moves that leave a step, in the order of the table. */
    public List<Move> from(Step step) {
        return moves.stream().filter(move -> move.at() == step).toList();
    }

    public Optional<Move> find(Step at, Action action, Step then) {
        return from(at).stream()
                .filter(move -> move.action() == action && move.then() == then)
                .findFirst();
    }

    /** The steps at which a role has something to do. */
    public List<Step> stepsOf(Role role) {
        return moves.stream()
                .filter(move -> move.by().contains(role))
                .map(Move::at)
                .distinct()
                .toList();
    }
}
