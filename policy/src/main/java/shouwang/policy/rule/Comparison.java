package shouwang.policy.rule;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shouwang.policy.Money;

/** The tests that compare: numbers, amounts and words with each other. */
final class Comparison {
    private Comparison() {}

    /**
     * Which differences of left less right a comparison lets pass: from the least to the most, both included.
     */
    record Span(long from, long to) {
        static Span of(String operator) {
            return switch (operator) {
                case "_<_" -> new Span(-Long.MAX_VALUE, -1);
                case "_<=_" -> new Span(-Long.MAX_VALUE, 0);
                case "_>_" -> new Span(1, Long.MAX_VALUE);
                case "_>=_" -> new Span(0, Long.MAX_VALUE);
                default -> new Span(0, 0);
            };
        }

        Span movedBy(long distance) {
            return new Span(
                    from == -Long.MAX_VALUE ? from : from + distance, to == Long.MAX_VALUE ? to : to + distance);
        }

        boolean holds(long number) {
            return from <= number && number <= to;
        }
    }

    /** A fact that lies within fixed bounds: the commonest comparison, without a detour. */
    static final class Within extends Test {
        private final Slot slot;
        private final int place;
        private final int index;
        private final Span span;
        private final long from;
        private final long to;
        private final int inside;

        Within(Slot slot, Span span) {
            this(slot, span, FLAGGED);
        }

        private Within(Slot slot, Span span, int inside) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
            this.span = span;
            this.from = span.from();
            this.to = span.to();
            this.inside = inside;
        }

        @Override
        int ask(Facts[] frame) {
            return answer(frame[place]);
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            if (place != this.place) {
                return Answers.all(ask(frame), people.length);
            }
            long answers = Answers.ALL_CLEAR;
            for (int i = 0; i < people.length; i++) {
                answers |= Answers.of(answer(people[i]), i);
            }
            return answers;
        }

        private int answer(Facts facts) {
            long number = facts.numbers[index];
            if (number == Facts.UNKNOWN) {
                return UNKNOWN;
            }
            return from <= number && number <= to ? inside : FLAGGED - inside;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            missing.add(slot, frame);
        }

        @Override
        Test negated() {
            return new Within(slot, span, FLAGGED - inside);
        }
    }

    /** A number that lies within bounds, such as the difference of two facts. */
    static final class Numbers extends Test {
        private final Whole difference;
        private final Span span;

        Numbers(Whole difference, Span span) {
            this.difference = difference;
            this.span = span;
        }

        @Override
        int ask(Facts[] frame) {
            long number = difference.of(frame);
            return number == Facts.UNKNOWN ? UNKNOWN : span.holds(number) ? FLAGGED : CLEAR;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            difference.missing(frame, missing);
        }
    }

    /** Two amounts beside each other. */
    static final class Amounts extends Test {
        private final Yuan left;
        private final Yuan right;
        private final Span span;

        Amounts(Yuan left, Yuan right, Span span) {
            this.left = left;
            this.right = right;
            this.span = span;
        }

        @Override
        int ask(Facts[] frame) {
            Money a = left.of(frame);
            Money b = right.of(frame);
            if (a == null || b == null) {
                return UNKNOWN;
            }
            return span.holds(a.compareTo(b)) ? FLAGGED : CLEAR;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            left.missing(frame, missing);
            right.missing(frame, missing);
        }
    }

    /** A text that is one of some words, or a number that is one of some numbers. */
    static final class OneOf extends Test {
        private final Slot slot;
        private final int place;
        private final int index;
        private final BitSet allowed;
        private final int among;

        OneOf(Slot slot, BitSet allowed) {
            this(slot, allowed, FLAGGED);
        }

        private OneOf(Slot slot, BitSet allowed, int among) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
            this.allowed = allowed;
            this.among = among;
        }

        @Override
        int ask(Facts[] frame) {
            return answer(frame[place]);
        }

        @Override
        long askEach(Facts[] frame, int place, Facts[] people) {
            if (place != this.place) {
                return Answers.all(ask(frame), people.length);
            }
            long answers = Answers.ALL_CLEAR;
            for (int i = 0; i < people.length; i++) {
                answers |= Answers.of(answer(people[i]), i);
            }
            return answers;
        }

        private int answer(Facts facts) {
            long number = facts.numbers[index];
            if (number == Facts.UNKNOWN) {
                return UNKNOWN;
            }
            boolean isAmong = number >= 0 && number <= Integer.MAX_VALUE && allowed.get((int) number);
            return isAmong ? among : FLAGGED - among;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            missing.add(slot, frame);
        }

        @Override
        Test negated() {
            return new OneOf(slot, allowed, FLAGGED - among);
        }
    }

    /** A list that holds a word; when nobody knows all of it, what isn't found may still be there. */
    static final class Holds extends Test {
        private final Slot slot;
        private final int place;
        private final int index;
        private final int code;

        Holds(Slot slot, int code) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
            this.code = code;
        }

        @Override
        int ask(Facts[] frame) {
            Facts facts = frame[place];
            if (facts.objects[index] instanceof Texts texts && texts.holds(code)) {
                return FLAGGED;
            }
            return facts.numbers[index] == Texts.WHOLE ? CLEAR : UNKNOWN;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            missing.add(slot, frame);
        }
    }

    /** Two texts that are the same. */
    static final class SameText extends Test {
        private final Slot left;
        private final Slot right;

        SameText(Slot left, Slot right) {
            this.left = left;
            this.right = right;
        }

        @Override
        int ask(Facts[] frame) {
            Object a = text(left, frame);
            Object b = text(right, frame);
            if (a == null || b == null) {
                return UNKNOWN;
            }
            return Objects.equals(a, b) ? FLAGGED : CLEAR;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (text(left, frame) == null) {
                missing.add(left, frame);
            }
            if (text(right, frame) == null) {
                missing.add(right, frame);
            }
        }

        private static @Nullable Object text(Slot slot, Facts[] frame) {
            return frame[slot.place()].objects[slot.index()];
        }
    }
}
