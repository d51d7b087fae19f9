package shouwang.policy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The columns that the pack knows (列字典): found by the text of a header, however it is spaced and however wide. */
public final class Columns {
    static final String AFTER_ELIMINATION = "风险消除后";

    private final List<Column> all;
    private final Map<String, Column> byHeader = new LinkedHashMap<>();
    private final Map<String, Column> byKey = new LinkedHashMap<>();

    /** Every household column also stands in the block 风险消除后…, under the same name and of the same kind. */
    public Columns(List<Column> described) {
        List<Column> columns = new ArrayList<>(described);
        described.stream()
                .filter(column -> column.level() == Level.HOUSEHOLD)
                .map(Column::afterElimination)
                .forEach(columns::add);
        all = List.copyOf(columns);
        for (Column column : all) {
            byHeader.put(normalised(column.header()), column);
            byKey.put(column.key(), column);
        }
    }

    public List<Column> all() {
        return all;
    }

    public Optional<Column> byHeader(String rawHeader) {
        return Optional.ofNullable(byHeader.get(normalised(rawHeader)));
    }

    /** @throws NoSuchElementException when the pack has no such key: the caller named one that nobody described */
    public Column byKey(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("no column " + key));
    }

    public Optional<Column> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Full width becomes half width, and every blank and line break goes. */
    public static String normalised(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC);
        StringBuilder text = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            if (!CellText.isBlank(narrow.charAt(i))) {
                text.append(narrow.charAt(i));
            }
        }
        return text.toString();
    }
}
