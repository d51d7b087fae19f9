package shouwang.policy.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import shouwang.policy.Reading;

/** What a readable answer must keep to besides: a mobile number's digits, a figure's bounds, two decimals of money. */
final class Ranges {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final int FEN = 2;

    private Ranges() {}

    static Reading within(Field field, Reading.Value value) {
        String text = value.canonical();
        return switch (field.kind()) {
            case PHONE ->
                MOBILE.matcher(text).matches()
                        ? value
                        : wrong(
                                field,
                                "“" + text + "”不是手机号：应为 11 位"
                                        + field.asking()
                                                .orElse()
                                                .map(none -> "，没有的填“" + none + "”")
                                                .orElse(""));
            case COUNT, AMOUNT, AREA -> figure(field, value);
            default -> value;
        };
    }

    private static Reading figure(Field field, Reading.Value value) {
        BigDecimal figure = new BigDecimal(value.canonical());
        Field.Asking asking = field.asking();
        if (asking.from().filter(from -> figure.compareTo(from) < 0).isPresent()) {
            return wrong(
                    field,
                    "“" + value.canonical() + "”太小：不能低于 " + asking.from().get().toPlainString());
        }
        if (asking.to().filter(to -> figure.compareTo(to) > 0).isPresent()) {
            return wrong(
                    field,
                    "“" + value.canonical() + "”太大：不能超过 " + asking.to().get().toPlainString());
        }
        if (field.kind() == Field.Kind.AMOUNT && figure.scale() > FEN) {
            return wrong(field, "“" + value.canonical() + "”超过两位小数：金额填到分");
        }
        return value;
    }

    private static Reading wrong(Field field, String words) {
        return new Reading.Unreadable(field.label() + words);
    }
}
