package shouwang.office.casework.notices;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 公示前的最后一道检查: a name in the register may hold what its column is not for. Text with a number that is known of the
 * household, with any long number, or with a word of health or risk is not posted.
 *
 * @param numbers identity numbers and phones that the register knows of the household
 * @param neverSays the pack's words
 */
public record LastLook(List<String> numbers, List<String> neverSays) {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s·.\\-—_()/]+(?=\\d)");
    private static final int SHORTEST = 6;

    /** What may not be posted; empty when nothing stands in the text that should not. */
    public Optional<String> found(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String together = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        Matcher number = LONG_NUMBER.matcher(together);
        if (number.find()) {
            return Optional.of("号码");
        }
        if (numbers.stream().anyMatch(known -> known.length() >= SHORTEST && together.contains(known))) {
            return Optional.of("号码");
        }
        return neverSays.stream().filter(plain::contains).findFirst();
    }
}
