package shouwang.policy;

/** A clause of the plan or of a standard (条款), quoted; everything that is asked of a household rests on one. */
public record Clause(String id, String text) {}
