package shouwang.office.registry.bulk;

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
    private static final String NOTHING = "\\N";

    private final CopyIn copy;
    private final CopyBytes lines = new CopyBytes(2 * AT_ONCE);
    private boolean isFirst = true;

    public CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    public CopyLines text(@Nullable String text) {
        separate();
        if (text == null) {
            lines.ascii(NOTHING);
        } else {
            lines.text(text);
        }
        return this;
    }

    public CopyLines text(Optional<String> text) {
        return text(text.orElse(null));
    }

    public CopyLines number(long number) {
        separate();
        lines.ascii(Long.toString(number));
        return this;
    }

    public CopyLines number(@Nullable Long number) {
        separate();
        lines.ascii(number == null ? NOTHING : Long.toString(number));
        return this;
    }

    public CopyLines flag(boolean flag) {
        separate();
        lines.put(flag ? 't' : 'f');
        return this;
    }

    public CopyLines facts(Map<String, String> facts) {
        separate();
        lines.json(facts);
        return this;
    }

    /** Words that hold neither blanks nor punctuation: keys and codes. */
    public CopyLines words(List<String> words) {
        separate();
        lines.put('{');
        lines.text(String.join(",", words));
        lines.put('}');
        return this;
    }

    public void endLine() {
        lines.put('\n');
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
        try {
            copy.writeToCopy(lines.bytes(), 0, lines.length());
            lines.clear();
        } catch (SQLException broken) {
            throw failed(broken);
        }
    }

    private void separate() {
        if (!isFirst) {
            lines.put('\t');
        }
        isFirst = false;
    }

    private static UncategorizedSQLException failed(SQLException broken) {
        return new UncategorizedSQLException("copy", null, broken);
    }
}
