package shouwang.office.fieldwork.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.VisitField;

/**
 * A column of the ledger on paper (台账栏): one question of the form, or a few short ones below each other.
 *
 * @param weight how wide it is beside the others
 */
record LedgerColumn(String label, int weight, List<Field> fields) {

    private static final int MOST_WORDS = 4;
    private static final int LETTER = 27;

    /** The columns of a block, in the order of its questions. */
    static List<LedgerColumn> of(Block block) {
        List<LedgerColumn> columns = new ArrayList<>();
        List<Field> counts = fields(block, Field.Kind.COUNT);
        List<Field> conditional = block.fields().stream()
                .filter(LedgerColumn::isConditional)
                .filter(field -> !field.key().equals(VisitField.CONFIRMATION.key()))
                .toList();
        for (Field field : block.fields()) {
            if (conditional.contains(field)) {
                if (field.equals(conditional.get(0))) {
                    columns.add(together(conditional, 130));
                }
            } else if (counts.contains(field)) {
                if (field.equals(counts.get(0))) {
                    columns.add(together(counts, 150));
                }
            } else if (field.kind() == Field.Kind.DATE && !columns.isEmpty() && endsWithWords(columns)) {
                LedgerColumn before = columns.remove(columns.size() - 1);
                columns.add(new LedgerColumn(
                        before.label() + "、" + field.label(),
                        Math.max(before.weight(), 122),
                        List.of(before.fields().get(0), field)));
            } else {
                columns.add(new LedgerColumn(field.label(), weight(field), List.of(field)));
            }
        }
        return columns;
    }

    /** What stands in the column for a household: what is known, boxes below each other, or nothing. */
    String cell(PaperSheet sheet) {
        return fields.stream().map(field -> cell(sheet, field)).collect(Collectors.joining("\n"));
    }

    private String cell(PaperSheet sheet, Field field) {
        Optional<String> answer = sheet.answers().value(field.key());
        if (isConditional(field) && !field.key().equals(VisitField.CONFIRMATION.key())) {
            return answer.map(field::shown).orElse("");
        }
        if (field.kind() == Field.Kind.COUNT) {
            return field.label() + " " + answer.orElse("");
        }
        if (field.kind() == Field.Kind.DATE) {
            return answer.orElse("　月　日");
        }
        if (field.kind() == Field.Kind.PEOPLE || field.kind() == Field.Kind.MEMBER) {
            return answer.orElse("");
        }
        List<String> words = PaperWords.toTick(field, sheet, Integer.MAX_VALUE);
        return words.isEmpty() || words.size() > MOST_WORDS
                ? PaperWords.written(field, sheet, answer)
                : PaperWords.boxes(field, words, answer, "\n");
    }

    private static LedgerColumn together(List<Field> fields, int weight) {
        return new LedgerColumn(fields.stream().map(Field::label).collect(Collectors.joining("、")), weight, fields);
    }

    private static List<Field> fields(Block block, Field.Kind kind) {
        return block.fields().stream()
                .filter(field -> field.kind() == kind && !isConditional(field))
                .toList();
    }

    private static boolean isConditional(Field field) {
        return field.asking().mark() == Field.Mark.CONDITIONAL;
    }

    private static boolean endsWithWords(List<LedgerColumn> columns) {
        List<Field> fields = columns.get(columns.size() - 1).fields();
        return fields.size() == 1 && fields.get(0).kind() == Field.Kind.CHOICE;
    }

    private static int weight(Field field) {
        List<String> words = field.words();
        return switch (field.kind()) {
            case YES_NO -> 84;
            case CHOICE ->
                words.size() > MOST_WORDS
                        ? 90
                        : 50
                                + words.stream()
                                        .mapToInt(word -> Math.min(5, word.length()) * LETTER)
                                        .max()
                                        .orElse(60);
            case PHONE -> 172;
            case PEOPLE, MEMBER -> 120;
            case SEVERAL -> 110;
            default -> 80;
        };
    }
}
