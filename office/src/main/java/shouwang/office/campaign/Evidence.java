package shouwang.office.campaign;

import java.util.List;
import java.util.Optional;
import shouwang.office.correspondence.Paper;
import shouwang.office.kernel.Actor;

/**
 * 完成情况: what the records say of one thing that proves a milestone.
 *
 * @param address where it is done, or looked at
 */
public record Evidence(String words, State state, String address) {

    /** How it stands. */
    public enum State {
        DONE,
        MISSING,
        /** Nothing that this system counts shows it. */
        UNCOUNTED
    }

    static Evidence of(boolean isDone, String done, String missing, String address) {
        return new Evidence(isDone ? done : missing, isDone ? State.DONE : State.MISSING, address);
    }

    /** Whether a paper of the actor's own division was handed in; the latest version comes first. */
    static Evidence handedIn(String what, List<Paper> versions, Actor actor, String address) {
        Optional<Paper> latest = versions.stream()
                .filter(paper -> paper.division().equals(actor.division()))
                .findFirst();
        return of(
                latest.isPresent(),
                what
                        + latest.map(paper -> "已上报第 %d 版".formatted(paper.version()))
                                .orElse(""),
                what + "还没有上报",
                address);
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isMissing() {
        return state == State.MISSING;
    }
}
