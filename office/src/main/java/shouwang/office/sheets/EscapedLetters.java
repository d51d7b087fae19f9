package shouwang.office.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workbook's way to write letters that XML can't hold: {@code _x000D_} is a return, {@code _x005F_} a {@code _}. */
final class EscapedLetters {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern UNPAIRED = Pattern.compile(
            "[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]");

    private EscapedLetters() {}

    static String decode(String raw) {
        if (!raw.contains("_x")) {
            return raw;
        }
        StringBuilder decoded = new StringBuilder();
        Matcher escaped = ESCAPED.matcher(raw);
        while (escaped.find()) {
            char letter = (char) Integer.parseInt(escaped.group(1), 16);
            // No text can hold the letter 0 (the database refuses it), so its escape stays as it is.
            String read = letter == 0 ? escaped.group() : String.valueOf(letter);
            escaped.appendReplacement(decoded, Matcher.quoteReplacement(read));
        }
        escaped.appendTail(decoded);
        return UNPAIRED.matcher(decoded).replaceAll("\uFFFD");
    }

    /** So that text which merely looks like an escape is read back as it stands, and control letters are not lost. */
    static String encode(String text) {
        if (text.chars().noneMatch(letter -> letter == '_' || letter < ' ')) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        String safe = ESCAPED.matcher(text).replaceAll("_x005F_x$1_");
        for (int i = 0; i < safe.length(); i++) {
            char letter = safe.charAt(i);
            if (letter < ' ' && letter != '\t' && letter != '\n') {
                encoded.append("_x%04X_".formatted((int) letter));
            } else {
                encoded.append(letter);
            }
        }
        return encoded.toString();
    }
}
