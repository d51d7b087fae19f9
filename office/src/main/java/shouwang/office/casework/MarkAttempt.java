package shouwang.office.casework;

import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.procedure.Filled;
import shouwang.policy.procedure.MarkStep;

/** What somebody wants to do to marks (拟办): the action, where it leads, what is filled in. */
public record MarkAttempt(MarkAction action, MarkStep to, Filled filled) {

    /** A mark as somebody saw it: made another passage meanwhile, that one wins. */
    public record Seen(long household, int seq) {}
}
