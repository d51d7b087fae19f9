package shouwang.office.casework.marks;

import shouwang.office.kernel.Actor;
import shouwang.policy.procedure.MarkPlan;

/** What a move of a mark is judged by: the mark, who wants to make it, for one or for many, what the pack sets. */
public record MarkSituation(Mark mark, Actor actor, boolean isForMany, MarkPlan plan) {}
