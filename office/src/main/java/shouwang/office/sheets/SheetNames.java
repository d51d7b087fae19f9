package shouwang.office.sheets;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for the sheets of one workbook (工作表名) as Excel allows them: short, plain and each once. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A file's name without folders and ending. */
    static String after(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    String allot(String wish) {
        String plain = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_")
                .replaceAll("^'+|'+$", "")
                .strip();
        // Excel keeps the name History for itself.
        if (plain.isEmpty() || plain.equalsIgnoreCase("history")) {
            plain = "表" + plain;
        }
        String name = shortened(plain, LONGEST);
        for (int times = 2; !taken.add(name.toLowerCase(Locale.ROOT)); times++) {
            String suffix = "(%d)".formatted(times);
            name = shortened(plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String shortened(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
