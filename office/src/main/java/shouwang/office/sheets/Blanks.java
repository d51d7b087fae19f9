package shouwang.office.sheets;

/** What happens to blanks (空格) at both ends of a cell: taken away to be read, kept to be handed back as they came. */
enum Blanks {
    TRIMMED,
    KEPT;

    /** Also the full-width blank and the no-break space. */
    static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    String apply(String text) {
        return this == KEPT ? text : trim(text);
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
