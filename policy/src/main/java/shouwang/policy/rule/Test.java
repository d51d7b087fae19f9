package shouwang.policy.rule;

import java.util.List;
import java.util.Optional;

/** A part of a rule that answers in three ways. The numbers are chosen so that "and" is the least and "or" the most. */
abstract class Test {
    static final int CLEAR = 0;
    static final int UNKNOWN = 1;
    static final int FLAGGED = 2;

    /**
     * @param frame the household first, then the person asked of, then whoever is looked at in between
     */
    abstract int ask(Facts[] frame);

    /**
     * What each of the people answers who stand at a place of the frame in turn: a test looks up once where its facts
     * lie, and not for everybody again.
     *
     * @param people {@link Answers#MOST} at most
     */
    long askEach(Facts[] frame, int place, Facts[] people) {
        long answers = Answers.ALL_CLEAR;
        for (int i = 0; i < people.length; i++) {
            frame[place] = people[i];
            answers |= Answers.of(ask(frame), i);
        }
        return answers;
    }

    /** Names the facts without which there was no answer; asked only after {@link #ask} gave none. */
    abstract void missing(Facts[] frame, Missing missing);

    /** The same test the other way round; what nobody knows stays unknown. */
    Test negated() {
        return new Not(this);
    }

    /** What all must hold for a test, one by one. */
    static List<Test> parts(Test test) {
        return test instanceof And and ? List.of(and.tests) : List.of(test);
    }

    /** What it asks for in words, when it asks for one fact. */
    Optional<String> says() {
        return Optional.empty();
    }

    /** Whether what it says should be so. */
    boolean isWanted() {
        return true;
    }

    /** Always the same. */
    static final class Fixed extends Test {
        private final int answer;

        Fixed(boolean yes) {
            this.answer = yes ? FLAGGED : CLEAR;
        }

        @Override
        int ask(Facts[] frame) {
            return answer;
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            return Answers.all(answer, people.length);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {}

        @Override
        Test negated() {
            return new Fixed(answer == CLEAR);
        }
    }

    /** A fact that is yes or no. */
    static final class Yes extends Test {
        final Slot slot;
        private final int place;
        private final int index;

        Yes(Slot slot) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
        }

        @Override
        int ask(Facts[] frame) {
            return (int) frame[place].numbers[index];
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            if (place != this.place) {
                return Answers.all(ask(frame), people.length);
            }
            long answers = Answers.ALL_CLEAR;
            for (int i = 0; i < people.length; i++) {
                answers |= Answers.of((int) people[i].numbers[index], i);
            }
            return answers;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            missing.add(slot, frame);
        }

        @Override
        Optional<String> says() {
            return Optional.of(slot.fact().says());
        }

        @Override
        Test negated() {
            return new No(this);
        }
    }

    /** A fact that is yes or no, and should be no. */
    static final class No extends Test {
        private final Yes yes;
        private final int place;
        private final int index;

        No(Yes yes) {
            this.yes = yes;
            this.place = yes.place;
            this.index = yes.index;
        }

        @Override
        int ask(Facts[] frame) {
            return FLAGGED - (int) frame[place].numbers[index];
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            return Answers.negated(yes.askEach(frame, place, people), people.length);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            yes.missing(frame, missing);
        }

        @Override
        Optional<String> says() {
            return yes.says();
        }

        @Override
        boolean isWanted() {
            return false;
        }

        @Override
        Test negated() {
            return yes;
        }
    }

    /** What must be the other way round and can't say so itself. */
    static final class Not extends Test {
        private final Test test;

        Not(Test test) {
            this.test = test;
        }

        @Override
        int ask(Facts[] frame) {
            return FLAGGED - test.ask(frame);
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            return Answers.negated(test.askEach(frame, place, people), people.length);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            test.missing(frame, missing);
        }

        @Override
        Test negated() {
            return test;
        }
    }

    /** Flagged when all are, clear when one is clear. */
    static final class And extends Test {
        final Test[] tests;

        And(Test... tests) {
            this.tests = tests;
        }

        @Override
        int ask(Facts[] frame) {
            int least = FLAGGED;
            for (Test test : tests) {
                int answer = test.ask(frame);
                if (answer == CLEAR) {
                    return CLEAR;
                }
                least = Math.min(least, answer);
            }
            return least;
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            long answers = tests[0].askEach(frame, place, people);
            for (int i = 1; i < tests.length && answers != Answers.ALL_CLEAR; i++) {
                answers &= tests[i].askEach(frame, place, people);
            }
            return answers;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            ofTheUnknown(tests, frame, missing);
        }

        @Override
        Test negated() {
            return new Or(allNegated(tests));
        }
    }

    /** Flagged when one is, clear when all are clear. */
    static final class Or extends Test {
        private final Test[] tests;

        Or(Test... tests) {
            this.tests = tests;
        }

        @Override
        int ask(Facts[] frame) {
            int most = CLEAR;
            for (Test test : tests) {
                int answer = test.ask(frame);
                if (answer == FLAGGED) {
                    return FLAGGED;
                }
                most |= answer;
            }
            return most;
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            long everybody = Answers.all(FLAGGED, people.length);
            long answers = tests[0].askEach(frame, place, people);
            for (int i = 1; i < tests.length && answers != everybody; i++) {
                answers |= tests[i].askEach(frame, place, people);
            }
            return answers;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            ofTheUnknown(tests, frame, missing);
        }

        @Override
        Test negated() {
            return new And(allNegated(tests));
        }
    }

    /** Flagged when one of the household's people is; when somebody's row is missing, nobody can say that none is. */
    static final class Exists extends Test {
        private final int place;
        private final Test test;

        Exists(int place, Test test) {
            this.place = place;
            this.test = test;
        }

        @Override
        int ask(Facts[] frame) {
            Facts household = frame[0];
            int most = household.whole ? CLEAR : UNKNOWN;
            for (Facts member : household.members) {
                frame[place] = member;
                int answer = test.ask(frame);
                if (answer == FLAGGED) {
                    return FLAGGED;
                }
                most |= answer;
            }
            return most;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (!frame[0].whole) {
                missing.addARow();
            }
            for (Facts member : frame[0].members) {
                frame[place] = member;
                if (test.ask(frame) == UNKNOWN) {
                    test.missing(frame, missing);
                }
            }
        }
    }

    /** Yes only for what is certainly so. */
    static final class Certain extends Test {
        private final Test test;

        Certain(Test test) {
            this.test = test;
        }

        @Override
        int ask(Facts[] frame) {
            return test.ask(frame) & FLAGGED;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {}
    }

    private static Test[] allNegated(Test[] tests) {
        Test[] negated = new Test[tests.length];
        for (int i = 0; i < tests.length; i++) {
            negated[i] = tests[i].negated();
        }
        return negated;
    }

    private static void ofTheUnknown(Test[] tests, Facts[] frame, Missing missing) {
        for (Test test : tests) {
            if (test.ask(frame) == UNKNOWN) {
                test.missing(frame, missing);
            }
        }
    }
}
