package shouwang.office.registry.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** Rows on their way into a temporary table, in the text format of COPY. Closed without {@code end} nothing is copied. */
public final class CopyLines implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(AT_ONCE + (1 << 13));
    private final StringBuilder json = new StringBuilder(1 << 10);
    private boolean isFirst = true;

    public CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    public CopyLines text(@Nullable String text) {
        separate();
        if (text == null) {
            lines.append("\\N");
        } else {
            escape(text);
        }
        return this;
    }

    public CopyLines text(Optional<String> text) {
        return text(text.orElse(null));
    }

    public CopyLines number(long number) {
        separate();
        lines.append(number);
        return this;
    }

    public CopyLines number(@Nullable Long number) {
        separate();
        if (number == null) {
            lines.append("\\N");
        } else {
            lines.append(number.longValue());
        }
        return this;
    }

    public CopyLines flag(boolean flag) {
        separate();
        lines.append(flag ? 't' : 'f');
        return this;
    }

    public CopyLines facts(Map<String, String> facts) {
        separate();
        if (facts.isEmpty()) {
            lines.append("{}");
        } else {
            json.setLength(0);
            FactsJson.append(json, facts);
            escape(json);
        }
        return this;
    }

    /** Words that hold neither blanks nor punctuation: keys and codes. */
    public CopyLines words(List<String> words) {
        separate();
        lines.append('{').append(String.join(",", words)).append('}');
        return this;
    }

    public void endLine() {
        lines.append('\n');
        isFirst = true;
        if (lines.length() >= AT_ONCE) {
            flush();
        }
    }

    /** @return how many rows were copied */
    public long end() {
        flush();
        try {
            return copy.endCopy();
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private void flush() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private void separate() {
        if (!isFirst) {
            lines.append('\t');
        }
        isFirst = false;
    }

    private void escape(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(letter);
            }
        }
    }

    private static UncategorizedSQLException failed(SQLException broken) {
        return new UncategorizedSQLException("copy", null, broken);
    }
}
