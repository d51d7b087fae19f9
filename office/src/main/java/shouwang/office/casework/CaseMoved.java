package shouwang.office.casework;

import shouwang.office.kernel.Actor;

/** A case took a step (案件已流转): its last passage says which. */
public record CaseMoved(long caseId, int seq, Actor actor) {}
