package shouwang.policy.procedure;

/** An entry of a closed list (码表): its code as it is kept, its words as they stand on pages and papers. */
public record Coded(String code, String words) {}
