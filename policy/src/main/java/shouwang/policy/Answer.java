package shouwang.policy;

/** A rule's answer: flagged (有问题), clear (无问题), or unknown (待核实): a named fact is missing and a person must ask. */
public enum Answer {
    CLEAR,
    UNKNOWN,
    FLAGGED
}
