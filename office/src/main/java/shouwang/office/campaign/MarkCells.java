package shouwang.office.campaign;

import java.util.Optional;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.marks.MarkPassage;
import shouwang.office.casework.procedure.Field;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.AnnexColumn.Named;
import shouwang.policy.pack.AnnexColumn.Said;

/** 意见栏: what village, town and county said of a mark, as it stands in the columns of its list. */
final class MarkCells {

    private MarkCells() {}

    /** The cell of a column that tells of the mark; none of a column that tells of the household. */
    static Optional<Object> of(Mark mark, Holds holds) {
        if (holds instanceof Said && !mark.rule().proposes()) {
            // What the rule tests before it proposes was not found of this one.
            return Optional.of(Optional.empty());
        }
        if (!(holds instanceof Named named)) {
            return Optional.empty();
        }
        return switch (named.name()) {
            case "willing" ->
                Optional.of(said(
                        mark,
                        MarkAction.CONFIRM,
                        made -> made.filled().text(Field.WILLING).isEmpty() ? "" : "有"));
            case "byVillage" -> Optional.of(said(mark, MarkAction.CONFIRM, MarkCells::opinion));
            case "byTown" -> Optional.of(said(mark, MarkAction.AGREE, MarkCells::opinion));
            case "reportedOn" -> Optional.of(said(mark, MarkAction.REPORT, MarkCells::day));
            case "verified" ->
                Optional.of(said(
                        mark,
                        MarkAction.VERIFY,
                        made -> made.filled().text(Field.VERIFIED) + " "
                                + made.by().on()));
            case "flaggedOn" -> Optional.of(said(mark, MarkAction.FLAG, MarkCells::day));
            default -> Optional.empty();
        };
    }

    private static Optional<String> said(
            Mark mark, MarkAction action, java.util.function.Function<MarkPassage, String> words) {
        return mark.inForce(action).map(words).filter(text -> !text.isEmpty());
    }

    private static String opinion(MarkPassage made) {
        return "%s %s %s"
                .formatted(
                        made.filled().text(Field.OPINION),
                        made.by().name(),
                        made.by().on());
    }

    private static String day(MarkPassage made) {
        return made.filled().text(Field.HAPPENED_ON);
    }
}
