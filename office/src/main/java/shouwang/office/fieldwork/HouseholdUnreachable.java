package shouwang.office.fieldwork;

import shouwang.office.kernel.Actor;

/** So many tries on different days failed that the village's leader has to see to the household (联系不上). */
public record HouseholdUnreachable(long order, long household, Actor actor) {}
