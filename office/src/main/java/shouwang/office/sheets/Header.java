package shouwang.office.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import shouwang.policy.Cell;

/**
 * The header row (表头) of a table: where it stands and what each column is called, in normalised letters. A name that
 * stands twice keeps its name in the first column; the later ones are called {@code …(2)}, {@code …(3)}.
 */
public record Header(int row, List<String> names) {

    static Header of(Row row) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (Cell cell : row.cells()) {
            String name = normalise(cell.text());
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 || name.isEmpty() ? name : "%s(%d)".formatted(name, times));
        }
        return new Header(row.number(), List.copyOf(names));
    }

    /** Full-width letters made plain (NFKC), blanks and line breaks dropped: the form in which columns are known. */
    public static String normalise(String text) {
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !Blanks.isBlank(letter))
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    /** The column of a normalised name, counted from 0. */
    public OptionalInt column(String name) {
        int column = names.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
