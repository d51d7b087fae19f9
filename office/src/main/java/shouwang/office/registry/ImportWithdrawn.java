package shouwang.office.registry;

import shouwang.office.kernel.Actor;

/**
 * An import is being taken back: said in its transaction before its households go, so that a room above whose work
 * rests on one of them can refuse by throwing its problem.
 */
public record ImportWithdrawn(long importId, Actor actor) {}
