package shouwang.policy.rule;

import java.util.List;

/** A rule translated for a desk. */
final class AskedRule {
    final Rule rule;
    final Test test;
    final boolean ofPersons;
    private final int least;

    AskedRule(Rule rule, Test test) {
        this.rule = rule;
        this.test = test;
        this.ofPersons = rule.isAskedOfPersons();
        this.least = rule.asksForEmptiness() ? Test.FLAGGED : Test.UNKNOWN;
    }

    /** Adds a finding unless all is clear; its words are made when somebody reads them. */
    void ask(Facts[] frame, Facts whom, Wording wording, List<Finding> findings) {
        int answer = test.ask(frame);
        if (answer >= least) {
            findings.add(new Finding(this, answer, frame[Slot.HOUSEHOLD], whom, wording));
        }
    }
}
