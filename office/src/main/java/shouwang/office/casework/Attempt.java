package shouwang.office.casework;

import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.Filled;
import shouwang.policy.procedure.Step;

/**
 * What somebody wants to do to a case (拟办).
 *
 * @param seq the last passage that the person saw: made meanwhile, another one wins
 */
public record Attempt(int seq, Action action, Step to, Filled filled) {}
