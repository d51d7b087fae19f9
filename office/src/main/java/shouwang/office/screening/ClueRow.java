package shouwang.office.screening;

import java.util.Optional;

/**
 * 线索: one row of a list as pages show it, the number masked.
 *
 * @param row its number in the spreadsheet
 * @param answer what a person answered and nobody undid
 */
public record ClueRow(
        long id, long list, ListSource source, int row, Given given, Result result, Optional<Answer.Kind> answer) {

    /** What the list says about the person. */
    public record Given(String name, String number, String place, String head) {}

    /** What became of the row; {@code household} is the one it was matched to. */
    public record Result(Outcome outcome, String by, String because, Optional<Found> household) {}

    /** A household in a line: whose it is and where. */
    public record Found(long id, String head, String place) {}

    /** How it was matched, in words; empty unless matched. */
    public String byInWords() {
        return switch (result.by()) {
            case "" -> "";
            case "id" -> "证件号码";
            case "answer" -> "人工核对";
            default ->
                result.by()
                        .replace("name", "姓名")
                        .replace("village", "村")
                        .replace("group", "组")
                        .replace("head", "户主")
                        .replace("+", "、");
        };
    }
}
