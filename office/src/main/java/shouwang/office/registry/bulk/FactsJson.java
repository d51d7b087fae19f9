package shouwang.office.registry.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values under their column keys as the database keeps them: one flat object of texts, written and read here by hand. */
public final class FactsJson {

    private static final String HEX = "0123456789abcdef";

    private FactsJson() {}

    public static String write(Map<String, String> facts) {
        StringBuilder json = new StringBuilder(facts.size() * 24);
        append(json, facts);
        return json.toString();
    }

    private static void append(StringBuilder json, Map<String, String> facts) {
        json.append('{');
        boolean first = true;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!first) {
                json.append(',');
            }
            first = false;
            quote(json, fact.getKey());
            json.append(':');
            quote(json, fact.getValue());
        }
        json.append('}');
    }

    /** Reads what the database printed; anything but a flat object of texts is a mistake of the program. */
    public static Map<String, String> read(String json) {
        return new Reader(json).object();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append("\\u00").append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
            } else {
                json.append(letter);
            }
        }
        json.append('"');
    }

    private static final class Reader {

        private final String json;
        private final boolean isPlain;
        private int position;

        Reader(String json) {
            this.json = json;
            this.isPlain = json.indexOf('\\') < 0;
        }

        Map<String, String> object() {
            Map<String, String> facts = new LinkedHashMap<>();
            expect('{');
            if (peek() == '}') {
                return facts;
            }
            do {
                String key = text();
                expect(':');
                facts.put(key, text());
            } while (next() == ',');
            return facts;
        }

        private String text() {
            expect('"');
            if (!isPlain) {
                return escaped();
            }
            int start = position;
            int end = json.indexOf('"', start);
            position = end + 1;
            return json.substring(start, end);
        }

        private String escaped() {
            StringBuilder text = new StringBuilder();
            for (char letter = json.charAt(position++); letter != '"'; letter = json.charAt(position++)) {
                text.append(letter == '\\' ? unescaped() : letter);
            }
            return text.toString();
        }

        private char unescaped() {
            char letter = json.charAt(position++);
            return switch (letter) {
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 't' -> '\t';
                case 'u' -> {
                    position += 4;
                    yield (char) Integer.parseInt(json.substring(position - 4, position), 16);
                }
                default -> letter;
            };
        }

        private char peek() {
            while (json.charAt(position) == ' ') {
                position++;
            }
            return json.charAt(position);
        }

        private char next() {
            char letter = peek();
            position++;
            return letter;
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw new IllegalStateException("not a flat object of texts");
            }
        }
    }
}
