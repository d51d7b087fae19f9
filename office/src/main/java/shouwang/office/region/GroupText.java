package shouwang.office.region;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 组: a group as rosters write it, and the key under which its many spellings are one. */
public final class GroupText {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMERALS = Pattern.compile("第?([零〇一二两三四五六七八九十百]+)((村民)?小?组|社|(生产)?队)?");
    private static final String DIGIT_WORDS = "零一二三四五六七八九";

    /** What tells groups apart stands at their beginning; an index takes no longer keys. */
    private static final int LONGEST_KEY = 100;

    private GroupText() {}

    /**
     * The key of a group: its number without leading noughts, so that 3组, 第3组, 三组 and 03 are one; text without a number
     * by itself; nothing for an empty text.
     */
    public static Optional<String> key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(plain);
        if (digits.find()) {
            return Optional.of(shortened(digits.group().replaceFirst("^0+(?=.)", "")));
        }
        Matcher numerals = NUMERALS.matcher(plain);
        return Optional.of(numerals.matches() ? Integer.toString(value(numerals.group(1))) : shortened(text.strip()));
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }

    private static int value(String numerals) {
        int sum = 0;
        int digit = 0;
        boolean hasUnit = false;
        for (char numeral : numerals.replace('〇', '零').replace('两', '二').toCharArray()) {
            int unit = numeral == '十' ? 10 : numeral == '百' ? 100 : 0;
            if (unit > 0) {
                sum += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                hasUnit = true;
            } else {
                digit = (hasUnit ? 0 : digit * 10) + DIGIT_WORDS.indexOf(numeral);
            }
        }
        return sum + digit;
    }
}
