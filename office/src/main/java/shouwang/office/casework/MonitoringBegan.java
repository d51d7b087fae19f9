package shouwang.office.casework;

import shouwang.office.kernel.Actor;

/** A household was entered in the national system and is monitored from now on (已纳入监测). */
public record MonitoringBegan(long caseId, long householdId, Actor actor) {}
