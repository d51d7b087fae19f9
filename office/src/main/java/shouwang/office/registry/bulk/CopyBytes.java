package shouwang.office.registry.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Bytes that grow: texts and flat objects of texts in UTF-8, escaped for COPY, each letter written once. */
final class CopyBytes {

    private static final String HEX = "0123456789abcdef";
    /** The most that one letter takes: backslash twice, u, four digits. */
    private static final int LONGEST_LETTER = 7;

    private byte[] bytes;
    private int length;

    CopyBytes(int expected) {
        this.bytes = new byte[expected];
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void put(char letter) {
        reserve(1);
        add(letter);
    }

    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void text(String text) {
        reserve(LONGEST_LETTER * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> add('\\', '\\');
                case '\n' -> add('\\', 'n');
                case '\r' -> add('\\', 'r');
                case '\t' -> add('\\', 't');
                default -> i += letter(text, i);
            }
        }
    }

    void json(Map<String, String> facts) {
        put('{');
        boolean isFirst = true;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!isFirst) {
                put(',');
            }
            isFirst = false;
            quoted(fact.getKey());
            put(':');
            quoted(fact.getValue());
        }
        put('}');
    }

    /** As JSON wants it, and each backslash of that twice, as COPY wants it. */
    private void quoted(String text) {
        reserve(LONGEST_LETTER * text.length() + 2);
        add('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                add('\\', '\\', '"');
            } else if (letter == '\\') {
                add('\\', '\\', '\\', '\\');
            } else if (letter < ' ') {
                add('\\', '\\', 'u', '0', '0', HEX.charAt(letter >> 4), HEX.charAt(letter & 15));
            } else {
                i += letter(text, i);
            }
        }
        add('"');
    }

    /** @return how many letters more than one it took */
    private int letter(String text, int at) {
        char letter = text.charAt(at);
        if (letter < 0x80) {
            bytes[length++] = (byte) letter;
        } else if (letter < 0x800) {
            bytes[length++] = (byte) (0xC0 | letter >> 6);
            bytes[length++] = (byte) (0x80 | letter & 0x3F);
        } else if (!Character.isSurrogate(letter)) {
            bytes[length++] = (byte) (0xE0 | letter >> 12);
            bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | letter & 0x3F);
        } else {
            return rare(text, at);
        }
        return 0;
    }

    /** Letters beyond the first plane, mostly in names; half of one becomes a question mark. */
    private int rare(String text, int at) {
        int letters = Character.charCount(text.codePointAt(at));
        byte[] rare = text.substring(at, at + letters).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(rare, 0, bytes, length, rare.length);
        length += rare.length;
        return letters - 1;
    }

    private void add(char... letters) {
        for (char letter : letters) {
            bytes[length++] = (byte) letter;
        }
    }

    private void add(char letter) {
        bytes[length++] = (byte) letter;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
