package shouwang.policy.rule;

import org.jspecify.annotations.Nullable;
import shouwang.policy.Money;

/** An amount that a rule reckons with. */
abstract class Yuan {
    /** Null when a part of it is unknown. */
    abstract @Nullable Money of(Facts[] frame);

    abstract void missing(Facts[] frame, Missing missing);

    /** The same for every household, or unknown for all: a standard that nobody has set for the day. */
    static final class Fixed extends Yuan {
        private final @Nullable Money money;
        private final String says;

        Fixed(@Nullable Money money, String says) {
            this.money = money;
            this.says = says;
        }

        @Override
        @Nullable
        Money of(Facts[] frame) {
            return money;
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (money == null) {
                missing.addOfThePack(says);
            }
        }
    }

    static final class Known extends Yuan {
        private final Slot slot;
        private final int place;
        private final int index;

        Known(Slot slot) {
            this.slot = slot;
            this.place = slot.place();
            this.index = slot.index();
        }

        @Override
        @Nullable
        Money of(Facts[] frame) {
            return (Money) frame[place].objects[index];
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            if (of(frame) == null) {
                missing.add(slot, frame);
            }
        }
    }

    /** The sum or the difference of two amounts. */
    static final class Pair extends Yuan {
        private final boolean plus;
        private final Yuan left;
        private final Yuan right;

        Pair(boolean plus, Yuan left, Yuan right) {
            this.plus = plus;
            this.left = left;
            this.right = right;
        }

        @Override
        @Nullable
        Money of(Facts[] frame) {
            Money a = left.of(frame);
            Money b = right.of(frame);
            if (a == null || b == null) {
                return null;
            }
            return plus ? a.plus(b) : a.minus(b);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            left.missing(frame, missing);
            right.missing(frame, missing);
        }
    }

    /** An amount so many times. */
    static final class Times extends Yuan {
        private final Yuan amount;
        private final Whole factor;

        Times(Yuan amount, Whole factor) {
            this.amount = amount;
            this.factor = factor;
        }

        @Override
        @Nullable
        Money of(Facts[] frame) {
            Money money = amount.of(frame);
            long times = factor.of(frame);
            return money == null || times == Facts.UNKNOWN ? null : money.times(times);
        }

        @Override
        void missing(Facts[] frame, Missing missing) {
            amount.missing(frame, missing);
            factor.missing(frame, missing);
        }
    }
}
