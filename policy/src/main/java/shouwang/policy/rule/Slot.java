package shouwang.policy.rule;

/**
 * Where a part of a rule finds a fact: whose it is (the place in the frame) and which of theirs.
 */
record Slot(Fact fact, int place, int index) {
    /** The household's place in the frame. */
    static final int HOUSEHOLD = 0;

    /** The place of the person whom a rule is about, or of the first one it looks for. */
    static final int PERSON = 1;
}
