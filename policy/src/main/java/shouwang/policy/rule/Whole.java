package shouwang.policy.rule;

/** A whole number that a rule reckons with: a count, an age, a month or a date. */
abstract class Whole {
    /** {@link Facts#UNKNOWN} when a part of it is. */
    abstract long of(Facts[] frame);

    abstract void missing(Facts[] frame, Missing missing);

    /** The number itself, when it is the same for every household. */
    static final class Fixed extends Whole {
        final long number;

        Fixed(long number) {
            this.number = number;
        }

        @Override
        long of(Facts[] frame) {
            return number;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {}
    }

    static final class Known extends Whole {
        final Slot slot;
        private final int place;
        private final int index;

        Known(Slot slot) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
        }

        @Override
        long of(Facts[] frame) {
            return frame[place].numbers[index];
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (of(frame) == Facts.UNKNOWN) {
                missing.add(slot, frame);
            }
        }
    }

    /** Two numbers put together. */
    static final class Pair extends Whole {
        private final char operator;
        private final Whole left;
        private final Whole right;

        Pair(char operator, Whole left, Whole right) {
            this.operator = operator;
            this.left = left;
            this.right = right;
        }

        @Override
        long of(Facts[] frame) {
            long a = left.of(frame);
            long b = right.of(frame);
            if (a == Facts.UNKNOWN || b == Facts.UNKNOWN) {
                return Facts.UNKNOWN;
            }
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                default -> a * b;
            };
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            left.missing(frame, missing);
            right.missing(frame, missing);
        }
    }
}
