package shouwang.office.fieldwork.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;

/**
 * A question with its answer on paper (一栏): the label, the words to tick or the room to write, and how many columns of
 * the grid each takes.
 */
record FieldPiece(String label, int labelSpan, String value, int valueSpan, boolean isTall) {

    /** Columns of the grid, and one of them in twentieths of a point. */
    static final int GRID = 24;

    private static final int COLUMN = 425;
    private static final int MARGINS = 130;
    private static final List<Integer> SIZES = List.of(6, 8, 12, GRID);
    private static final int WIDEST_LABEL = 5;

    /** Widths in which words are ticked: of a person on one line, of the household on up to three. */
    private static final int ONE_LINE = 8800;

    private static final int THREE_LINES = 3 * ONE_LINE;

    static FieldPiece of(PaperSheet sheet, Block block, Field field, String row) {
        boolean isPerson = block.level() == Block.Level.PERSON;
        Optional<String> answer = sheet.answers().value(Answers.at(field.key(), row));
        List<String> words = PaperWords.toTick(field, sheet, isPerson ? ONE_LINE : THREE_LINES);
        boolean isNotAsked = sheet.filed().isPresent()
                && answer.isEmpty()
                && !sheet.form().isAsked(block, field, sheet.answers(), row);
        String value = isNotAsked
                ? "／"
                : words.isEmpty()
                        ? PaperWords.written(field, sheet, answer)
                        : PaperWords.boxes(field, words, answer, " ");
        String label = field.label() + mark(field);
        int labelSpan = labelSpan(label);
        int needed = words.isEmpty()
                ? Math.max(room(field, isPerson), columns(PaperWords.width(value)))
                : columns(words.stream().mapToInt(PaperWords::ticked).sum());
        boolean isNote = field.kind() == Field.Kind.NOTE;
        int size = isNote
                ? GRID
                : SIZES.stream()
                        .filter(each -> each >= labelSpan + needed)
                        .findFirst()
                        .orElse(GRID);
        return new FieldPiece(
                label,
                labelSpan,
                value,
                size - labelSpan,
                isNote && sheet.filed().isEmpty());
    }

    int span() {
        return labelSpan + valueSpan;
    }

    FieldPiece stretchedBy(int columns) {
        return new FieldPiece(label, labelSpan, value, valueSpan + columns, isTall);
    }

    private static String mark(Field field) {
        return switch (field.asking().mark()) {
            case REQUIRED -> "●";
            case CONDITIONAL -> "◐";
            case OPTIONAL -> "";
        };
    }

    /** A label goes over two lines at most. */
    private static int labelSpan(String label) {
        return IntStream.range(3, WIDEST_LABEL)
                .filter(span -> PaperWords.width(label) <= 2 * (span * COLUMN - MARGINS))
                .findFirst()
                .orElse(WIDEST_LABEL);
    }

    private static int columns(int width) {
        return (width + MARGINS + COLUMN - 1) / COLUMN;
    }

    /** Room for a pen. */
    private static int room(Field field, boolean isPerson) {
        return switch (field.kind()) {
            case YES_NO, COUNT, AMOUNT, AREA -> 3;
            case DATE, MONTH, PHONE, IDENTITY -> 5;
            case TIME -> 7;
            case NOTE -> GRID;
            default -> isPerson ? 5 : 8;
        };
    }
}
