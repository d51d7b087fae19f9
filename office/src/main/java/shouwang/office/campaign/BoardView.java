package shouwang.office.campaign;

import java.util.List;

/** 工作台: what a post sees first: what waits, how far the villages are, the key groups, the dates. */
public record BoardView(
        String campaign,
        String townOffice,
        String division,
        List<Task> tasks,
        List<CoverageLine> coverage,
        CoverageLine sum,
        List<GroupCount> groups,
        List<DueDate> dates) {

    /** Without any household there is one thing to do: hand in the roster. */
    public boolean hasNoHousehold() {
        return sum.households() == 0;
    }
}
