package shouwang.office.fieldwork.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.office.correspondence.FormCell;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.office.kernel.Masked;
import shouwang.policy.Column;
import shouwang.policy.form.Field;

/** What stands on paper for an answer (填写处): words to tick, what is known, or room to write. */
final class PaperWords {

    private static final String DAY = "　　年　　月　　日";
    private static final String MONTH = "　　　年　　月";
    private static final String TIME = "　　月　　日　　时　　分";

    private PaperWords() {}

    /** Whether the words of a field are ticked; of a field with too many of them one is written. */
    static List<String> toTick(Field field, PaperSheet sheet, int most) {
        List<String> words = switch (field.kind()) {
            case YES_NO -> List.of("是", "否");
            case MEMBER -> List.copyOf(sheet.members().values());
            case PEOPLE -> sheet.crew();
            case CHOICE, SEVERAL -> field.words();
            default -> List.<String>of();
        };
        return words.stream().mapToInt(PaperWords::ticked).sum() > most ? List.of() : words;
    }

    /** Words with their boxes; what is known and stands in no list is ticked behind them. */
    static String boxes(Field field, List<String> words, Optional<String> answer, String between) {
        List<String> chosen =
                answer.map(text -> Arrays.asList(field.shown(text).split("、"))).orElse(List.of());
        return Stream.concat(words.stream(), chosen.stream().filter(word -> !words.contains(word)))
                .map(word -> FormCell.box(chosen.contains(word)) + word)
                .collect(Collectors.joining(between));
    }

    /** What is known, or room to write. Numbers of people are masked; a telephone too once it was called. */
    static String written(Field field, PaperSheet sheet, Optional<String> answer) {
        if (answer.isPresent()) {
            return shown(field, answer.get(), sheet.filed().isPresent());
        }
        return sheet.filed().isPresent()
                ? ""
                : switch (field.kind()) {
                    case DATE -> DAY;
                    case MONTH -> MONTH;
                    case TIME -> TIME;
                    default -> "";
                };
    }

    /** How wide a text is, in twentieths of a point of the form's type. */
    static int width(String text) {
        return text.codePoints().map(letter -> letter < 0x2E80 ? 95 : 180).sum();
    }

    /** How wide a word with its box is. */
    static int ticked(String word) {
        return 320 + width(word);
    }

    private static String shown(Field field, String answer, boolean isFiled) {
        if (field.reads().kind() == Column.Kind.IDENTITY) {
            return Masked.number(answer);
        }
        if (field.kind() == Field.Kind.MONTH && answer.matches("\\d{6}")) {
            return answer.substring(0, 4) + "年" + answer.substring(4) + "月";
        }
        return isFiled && field.kind() == Field.Kind.PHONE ? Masked.phone(answer) : field.shown(answer);
    }
}
