package shouwang.office.correspondence;

import java.util.function.BiConsumer;

/** Text on its way into a Word file (文字): never markup, without control letters, cut where its font must change. */
final class WordText {

    /** What of a text needs a font of its own. */
    enum Kind {
        PLAIN,
        /** Letters that Western and Chinese fonts draw differently: the dot of 阿依·古丽, quotation marks, dashes. */
        CHINESE,
        /** Rare characters of names stand in no font of official papers. */
        RARE,
        /** Boxes to tick, big enough for a pen. */
        BOX
    }

    static final String RARE_FONT = "SimSun-ExtB";

    private static final String BOXES = "☐☑";
    private static final String AMBIGUOUS = "·“”‘’…—";

    private WordText() {}

    /** Hands over the text piece by piece, each of one kind. */
    static void each(String text, BiConsumer<Kind, String> piece) {
        int from = 0;
        int at = 0;
        Kind kind = Kind.PLAIN;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            Kind next = kindOf(letter);
            if (next != kind && at > from) {
                piece.accept(kind, text.substring(from, at));
                from = at;
            }
            kind = next;
            at += Character.charCount(letter);
        }
        if (from < text.length()) {
            piece.accept(kind, text.substring(from));
        }
    }

    private static Kind kindOf(int letter) {
        if (Character.isSupplementaryCodePoint(letter)) {
            return Kind.RARE;
        }
        if (BOXES.indexOf(letter) >= 0) {
            return Kind.BOX;
        }
        return AMBIGUOUS.indexOf(letter) >= 0 ? Kind.CHINESE : Kind.PLAIN;
    }

    /** Paper has no control letters, and half a letter is none. */
    static String escaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean isHalf = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
            switch (letter) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                default ->
                    plain.appendCodePoint(
                            letter < ' ' || isHalf || letter >= 0xFFFE && letter <= 0xFFFF ? ' ' : letter);
            }
        });
        return plain.toString();
    }
}
