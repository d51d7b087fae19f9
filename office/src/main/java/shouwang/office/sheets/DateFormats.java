package shouwang.office.sheets;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which cell styles of a workbook show a number as a date: by the built-in formats and by letters for year, month, day. */
final class DateFormats {

    private static final int MOST_STYLES = 1 << 16;
    /** Quoted words, colours and locales in brackets (not hours that run on), escaped letters, the word General. */
    private static final Pattern NOT_LETTERS =
            Pattern.compile("\"[^\"]*\"?|\\[(?![hms]+\\])[^\\]]*\\]|[\\\\_*].|general");

    private static final Pattern CLOCK = Pattern.compile("[hs]");

    private final BitSet dates = new BitSet();

    static DateFormats none() {
        return new DateFormats();
    }

    static DateFormats read(PartReader styles, String file) {
        DateFormats formats = new DateFormats();
        Map<String, Boolean> custom = new HashMap<>();
        boolean inCells = false;
        int style = 0;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                custom.putIfAbsent(styles.attribute("numFmtId"), isDate(styles.attribute("formatCode")));
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                inCells = styles.starts("cellXfs");
            } else if (inCells && styles.starts("xf")) {
                String id = styles.attribute("numFmtId");
                formats.dates.set(style++, custom.containsKey(id) ? custom.get(id) : isBuiltInDate(id));
            } else if (styles.starts("dxfs")) {
                styles.skip();
            }
            if (style > MOST_STYLES || custom.size() > MOST_STYLES) {
                throw UnusableFile.damaged(file);
            }
        }
        return formats;
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    static boolean isDate(String format) {
        String shown = format.toLowerCase(Locale.ROOT).split(";", 2)[0];
        String letters = NOT_LETTERS.matcher(shown).replaceAll("");
        if (letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0) {
            return true;
        }
        // Beside hours or seconds an m is a minute.
        return letters.indexOf('m') >= 0 && !CLOCK.matcher(letters).find();
    }

    /** 27 to 36 and 50 to 58 are the Chinese ones. */
    private static boolean isBuiltInDate(String id) {
        if (!id.matches("\\d{1,3}")) {
            return false;
        }
        int number = Integer.parseInt(id);
        return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 50 && number <= 58;
    }
}
