package shouwang.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yuan (金额,元), exact, with the decimals that were written; compared by value, never by its text. */
public final class Money implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private final BigDecimal yuan;

    private Money(BigDecimal yuan) {
        this.yuan = yuan;
    }

    /** @throws NumberFormatException when the text is no decimal number */
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan));
    }

    public static Money of(BigDecimal yuan) {
        return new Money(yuan);
    }

    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money times(long factor) {
        return new Money(yuan.multiply(BigDecimal.valueOf(factor)));
    }

    /** The share of each of so many heads, half up (away from nought) to two decimals: 四舍五入到分. */
    public Money perHead(long heads) {
        return new Money(yuan.divide(BigDecimal.valueOf(heads), 2, RoundingMode.HALF_UP));
    }

    /** Half up (away from nought) to two decimals, as it is printed. */
    public Money rounded() {
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    public boolean isBelow(Money line) {
        return compareTo(line) < 0;
    }

    public boolean isNegative() {
        return yuan.signum() < 0;
    }

    /** Decimals that matter: 1.50 has one, 1.00 none. */
    public int decimals() {
        return yuan.scale() <= 0 ? 0 : Math.max(0, yuan.stripTrailingZeros().scale());
    }

    public BigDecimal yuan() {
        return yuan;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && yuan.compareTo(money.yuan) == 0;
    }

    @Override
    public int hashCode() {
        return yuan.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
