package shouwang.office.fieldwork;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.policy.form.Complaint;

/** What became of a form that was handed in (填报结果). */
public sealed interface Filed {

    /**
     * It is filed.
     *
     * @param isNew false when it was filed already with the same content
     * @param opened whether a trouble gave the household the next form, for the same crew
     * @param next the order of the household that the crew visits next
     */
    record Done(UUID visit, VisitOrder order, boolean isNew, boolean opened, List<String> troubles, Optional<Long> next)
            implements Filed {}

    /**
     * It is not filed, and nothing was changed: answers are wrong, or the rules find something they did not before.
     *
     * @param found errors that the form itself causes, and doubts that nobody has seen yet
     */
    record Returned(FormSheet sheet, List<Complaint> complaints, List<Found> found) implements Filed {

        public boolean isWrong() {
            return !complaints.isEmpty() || found.stream().anyMatch(Found::isError);
        }
    }
}
