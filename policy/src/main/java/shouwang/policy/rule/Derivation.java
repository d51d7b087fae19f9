package shouwang.policy.rule;

/** Fills one slot of a household or a person from others. */
abstract class Derivation {
    final Slot to;

    Derivation(Slot to) {
        this.to = to;
    }

    abstract void derive(Facts[] frame);

    abstract void missing(Facts[] frame, Missing missing);

    /** A fact that is yes or no by a test. */
    static final class ByTest extends Derivation {
        private final Test test;

        ByTest(Slot to, Test test) {
            super(to);
            this.test = test;
        }

        @Override
        void derive(Facts[] frame) {
            frame[to.place()].numbers[to.index()] = test.ask(frame);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (test.ask(frame) == Test.UNKNOWN) {
                test.missing(frame, missing);
            }
        }
    }

    static final class ByNumber extends Derivation {
        private final Whole number;

        ByNumber(Slot to, Whole number) {
            super(to);
            this.number = number;
        }

        @Override
        void derive(Facts[] frame) {
            frame[to.place()].numbers[to.index()] = number.of(frame);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            number.missing(frame, missing);
        }
    }

    static final class ByAmount extends Derivation {
        private final Yuan amount;

        ByAmount(Slot to, Yuan amount) {
            super(to);
            this.amount = amount;
        }

        @Override
        void derive(Facts[] frame) {
            frame[to.place()].objects[to.index()] = amount.of(frame);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            amount.missing(frame, missing);
        }
    }

    /** A list has something in it, or nobody knows all of it. */
    static final class ByFilling extends Derivation {
        private final Slot list;

        ByFilling(Slot to, Slot list) {
            super(to);
            this.list = list;
        }

        @Override
        void derive(Facts[] frame) {
            Facts facts = frame[list.place()];
            boolean anything = facts.objects[list.index()] instanceof Texts texts
                    && !texts.values().isEmpty();
            boolean whole = facts.numbers[list.index()] == Texts.WHOLE;
            facts.numbers[to.index()] = anything ? Test.FLAGGED : whole ? Test.CLEAR : Test.UNKNOWN;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            missing.add(list, frame);
        }
    }

    /** Worked out in Java; what it lacks is whatever of its sources is unknown. */
    static final class ByReckoning extends Derivation {
        private final Reckoning.Work work;
        private final Slot[] from;

        ByReckoning(Slot to, Reckoning.Work work, Slot[] from) {
            super(to);
            this.work = work;
            this.from = from;
        }

        @Override
        void derive(Facts[] frame) {
            work.reckon(frame[to.place()]);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            for (Slot slot : from) {
                if (slot.place() == to.place()) {
                    addUnknown(slot, frame, missing);
                } else {
                    for (Facts member : frame[Slot.HOUSEHOLD].members) {
                        frame[Slot.PERSON] = member;
                        addUnknown(slot, frame, missing);
                    }
                }
            }
            if (from.length == 0 && !frame[Slot.HOUSEHOLD].whole) {
                missing.addARow();
            }
        }

        private static void addUnknown(Slot slot, Facts[] frame, Missing missing) {
            if (slot.fact().type().print(frame[slot.place()], slot.index()).isEmpty()) {
                missing.add(slot, frame);
            }
        }
    }
}
