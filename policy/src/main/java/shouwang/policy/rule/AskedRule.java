package shouwang.policy.rule;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule translated for a desk. Most rules about the household begin with a fact that says of which they are asked
 * ({@code monitored && …}): it is looked at by itself, so that a rule costs next to nothing where it is not asked. Of
 * persons, a rule is asked all at once.
 */
final class AskedRule {
    final Rule rule;
    final Test test;
    private final boolean ofPersons;
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

    /** Adds a finding for whoever is not clear; its words are made when somebody reads them. */
    void ask(Facts[] frame, Wording wording, List<Finding> findings) {
        Facts household = frame[Slot.HOUSEHOLD];
        if (!ofPersons) {
            int answer = answer(frame);
            if (answer >= least) {
                findings.add(new Finding(this, answer, household, household, wording));
            }
        } else if (household.members.length <= Answers.MOST) {
            askEach(frame, household.members, wording, findings);
        } else {
            for (Facts member : household.members) {
                askEach(frame, new Facts[] {member}, wording, findings);
            }
        }
    }

    private void askEach(Facts[] frame, Facts[] people, Wording wording, List<Finding> findings) {
        long answers = test.askEach(frame, Slot.PERSON, people);
        long found = least == Test.FLAGGED ? answers >>> Answers.MOST : answers & -1L >>> Answers.MOST;
        while (found != 0) {
            int person = Long.numberOfTrailingZeros(found);
            found &= found - 1;
            findings.add(
                    new Finding(this, Answers.of(answers, person), frame[Slot.HOUSEHOLD], people[person], wording));
        }
    }

    private int answer(Facts[] frame) {
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
