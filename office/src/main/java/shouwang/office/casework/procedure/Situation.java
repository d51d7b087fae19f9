package shouwang.office.casework.procedure;

import java.time.LocalDate;
import shouwang.office.kernel.Actor;
import shouwang.policy.procedure.Procedures;

/** What a move is judged by: the case, who wants to make it and what is filled in, the day, what the pack sets. */
public record Situation(CaseFile file, Actor actor, Filled filled, LocalDate today, Procedures plan) {}
