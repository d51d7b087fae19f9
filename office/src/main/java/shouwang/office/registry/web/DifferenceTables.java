package shouwang.office.registry.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.Difference;
import shouwang.office.registry.ImportReview;
import shouwang.office.registry.ImportReview.HouseholdHeld;
import shouwang.office.registry.ImportReview.WrongCell;

/** 差异表: the differences of an import as its pages show them, kind by kind, old value and new. */
@Component
class DifferenceTables {

    private final ImportReview review;
    private final ColumnWords words;

    DifferenceTables(ImportReview review, ColumnWords words) {
        this.review = review;
        this.words = words;
    }

    /** The differences of one kind, some of them or a page of them. */
    public record Table(Difference.Kind kind, int all, int open, List<Line> lines) {

        public boolean isShort() {
            return lines.size() < all;
        }
    }

    /** One difference in words. */
    public record Line(
            long id,
            long household,
            String head,
            String person,
            String column,
            String known,
            String given,
            boolean isOpen,
            String answer) {}

    /** The words repeat what stands in the cell; the rejects show it whole, the page does not. */
    List<WrongCell> wrongCells(Actor actor, long importId, int atMost) {
        return review.wrongCells(actor.scope(), importId, atMost).stream()
                .map(cell -> new WrongCell(cell.file(), cell.row(), Masked.text(cell.words())))
                .toList();
    }

    /** The households that contradict themselves, some of them. */
    List<HouseholdHeld> householdsHeld(Actor actor, long importId, int some) {
        return review.householdsHeld(actor.scope(), importId, some).stream()
                .map(held -> new HouseholdHeld(
                        held.head(), Masked.text(held.label()), held.village(), held.marked(), held.held()))
                .toList();
    }

    /** Every kind that the import has, each with its first differences. */
    List<Table> of(Actor actor, long importId, int some) {
        return review.kinds(actor.scope(), importId).stream()
                .map(count -> new Table(
                        count.kind(), count.all(), count.open(), lines(actor, importId, count.kind(), 0, some)))
                .toList();
    }

    /** One kind, the differences behind an id; nothing when the import has none of it. */
    Optional<Table> of(Actor actor, long importId, Difference.Kind kind, long after, int rows) {
        return review.kinds(actor.scope(), importId).stream()
                .filter(count -> count.kind() == kind)
                .map(count -> new Table(kind, count.all(), count.open(), lines(actor, importId, kind, after, rows)))
                .findFirst();
    }

    private List<Line> lines(Actor actor, long importId, Difference.Kind kind, long after, int rows) {
        return review.ofKind(actor.scope(), importId, kind, after, rows).stream()
                .map(this::line)
                .toList();
    }

    private Line line(Difference difference) {
        String key = difference.column().orElse("");
        return new Line(
                difference.id(),
                difference.household(),
                difference.headName(),
                difference.name().orElse(""),
                key.isEmpty() ? "" : words.header(key),
                value(key, difference.known()),
                value(key, difference.given()),
                difference.isOpen(),
                difference.answer().map(DifferenceTables::answer).orElse("")
                        + difference.reason().map(reason -> "(" + reason + ")").orElse(""));
    }

    private String value(String key, Optional<String> canonical) {
        return canonical
                .map(text -> key.isEmpty() ? Masked.text(text) : words.value(key, text))
                .orElse("");
    }

    private static String answer(String stored) {
        return switch (stored) {
            case "confirmed" -> "已采纳";
            case "declined" -> "不采纳";
            case "superseded" -> "后来的文件已不同";
            default -> "随导入撤回";
        };
    }
}
