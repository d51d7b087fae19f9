package shouwang.policy.procedure;

/** 应有材料: a paper that belongs to a case from the step on in which it comes to be. */
public record NeededPaper(String code, String name, Step from) {}
