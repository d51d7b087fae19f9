package shouwang.office.campaign;

import java.util.List;
import java.util.Map;

/** 工作台: what a post sees first: what waits, how far the villages are, the key groups, the dates. */
public record BoardView(
        String campaign,
        String townOffice,
        String division,
        List<Task> tasks,
        List<CoverageLine> coverage,
        CoverageLine sum,
        List<GroupCount> groups,
        List<DueDate> dates,
        Map<String, List<Evidence>> evidence) {

    /** What the records say of a milestone; nothing on the board of a division that is not the reader's own. */
    public List<Evidence> evidence(DueDate date) {
        return evidence.getOrDefault(date.milestone().code(), List.of());
    }

    /** Whether everything that proves a milestone is there. */
    public boolean isMet(DueDate date) {
        return !evidence(date).isEmpty() && evidence(date).stream().allMatch(Evidence::isDone);
    }

    /** Without any household there is one thing to do: hand in the roster. */
    public boolean hasNoHousehold() {
        return sum.households() == 0;
    }
}
