package shouwang.policy.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule translated for a desk. Most rules begin with a fact that says of whom they are asked ({@code monitored && …}):
 * it is looked at by itself, so that a rule costs next to nothing where it is not asked.
 */
final class AskedRule {
    final Rule rule;
    final Test test;
    final boolean ofPersons;
    private final int least;
    private final @Nullable Slot askedOf;
    private final Test then;

    AskedRule(Rule rule, Test test) {
        this.rule = rule;
        this.test = test;
        this.ofPersons = rule.isAskedOfPersons();
        this.least = rule.asksForEmptiness() ? Test.FLAGGED : Test.UNKNOWN;
        boolean begins = test instanceof Test.And and && and.tests[0] instanceof Test.Yes;
        this.askedOf = begins ? ((Test.Yes) ((Test.And) test).tests[0]).slot : null;
        this.then = begins ? rest(((Test.And) test).tests) : test;
    }

    /** Adds a finding unless all is clear; its words are made when somebody reads them. */
    void ask(Facts[] frame, Facts whom, Wording wording, List<Finding> findings) {
        int answer = answer(frame);
        if (answer >= least) {
            findings.add(new Finding(this, answer, frame[Slot.HOUSEHOLD], whom, wording));
        }
    }

    int answer(Facts[] frame) {
        if (askedOf == null) {
            return test.ask(frame);
        }
        int isAsked = (int) frame[askedOf.place()].numbers[askedOf.index()];
        return isAsked == Test.CLEAR ? Test.CLEAR : Math.min(isAsked, then.ask(frame));
    }

    private static Test rest(Test[] tests) {
        return tests.length == 2 ? tests[1] : new Test.And(Arrays.copyOfRange(tests, 1, tests.length));
    }
}
