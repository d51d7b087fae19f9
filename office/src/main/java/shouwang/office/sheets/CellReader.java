package shouwang.office.sheets;

import java.util.List;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

/** Reads one cell of a sheet; a formula counts as the value it was last calculated to. */
final class CellReader {

    /** Strings that stand in most rows are made a cell once. */
    private static final int REMEMBERED = 1 << 12;

    private final SharedStrings strings;
    private final DateFormats formats;
    private final CellValues values;
    private final String file;
    private final Cell[] remembered = new Cell[REMEMBERED];

    private int column;
    private int style;
    private String type = "";

    CellReader(SharedStrings strings, DateFormats formats, CellValues values, String file) {
        this.strings = strings;
        this.formats = formats;
        this.values = values;
        this.file = file;
    }

    /** Reads the cell just started and puts it into its column, filling up with empty ones. */
    Cell read(PartReader part, List<Cell> row) {
        readAttributes(part, row.size());
        Cell cell = readValue(part);
        while (row.size() <= column) {
            row.add(Cell.EMPTY);
        }
        row.set(column, cell);
        return cell;
    }

    private void readAttributes(PartReader part, int following) {
        column = following;
        style = 0;
        type = "n";
        for (int i = 0; i < part.attributes(); i++) {
            switch (part.attributeName(i)) {
                case "r" -> column = column(part.attribute(i));
                case "s" -> style = number(part.attribute(i));
                case "t" -> type = part.attribute(i);
                default -> {
                    // Nothing else changes what the cell says.
                }
            }
        }
        if (column >= Limits.COLUMNS) {
            throw UnusableFile.beyondLimits(file, "列数");
        }
    }

    private Cell readValue(PartReader part) {
        String value = "";
        String inline = "";
        boolean isFormula = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("v")) {
                value = part.text();
            } else if (part.starts("is")) {
                inline = part.richText("is");
            } else if (part.starts("f")) {
                isFormula = true;
                part.skip();
            } else if (part.starts()) {
                part.skip();
            }
        }
        if (value.isEmpty() && isFormula && !type.equals("str")) {
            return CellValues.NOT_CALCULATED;
        }
        return value.isEmpty() ? text(inline) : valued(value);
    }

    private Cell valued(String value) {
        return switch (type) {
            case "s" -> shared(number(value.strip()));
            case "str", "inlineStr" -> text(value);
            case "b" -> CellValues.truth(value.strip());
            case "e" -> new Cell(Kind.ERROR, value.strip());
            case "d" -> values.isoDate(value.strip());
            default -> values.number(value.strip(), formats.isDate(style));
        };
    }

    private Cell shared(int index) {
        if (index >= strings.size()) {
            throw UnusableFile.damaged(file);
        }
        if (index >= REMEMBERED) {
            return text(strings.get(index));
        }
        if (remembered[index] == null) {
            remembered[index] = text(strings.get(index));
        }
        return remembered[index];
    }

    private Cell text(String raw) {
        Cell cell = values.text(raw);
        if (cell.text().length() > Limits.LETTERS_IN_A_CELL) {
            throw UnusableFile.beyondLimits(file, "有单元格");
        }
        return cell;
    }

    private int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) > '9'; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > 26) {
                throw UnusableFile.damaged(file);
            }
            column = column * 26 + letter;
            if (column > Limits.COLUMNS) {
                throw UnusableFile.beyondLimits(file, "列数");
            }
        }
        if (column == 0) {
            throw UnusableFile.damaged(file);
        }
        return column - 1;
    }

    private int number(String digits) {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw UnusableFile.damaged(file);
    }
}
