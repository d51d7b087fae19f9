package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import shouwang.office.campaign.DeskCounts.DeskCount;
import shouwang.office.campaign.VisitCounts.VisitCount;
import shouwang.policy.pack.AnnexColumn.Counted;
import shouwang.policy.pack.AnnexColumn.Holds;

/**
 * 调度表一行: one village's figures, or the sum of all.
 *
 * @param desk what the desk knows without a visit
 * @param visits what the visits found
 * @param records what the other records tell, by the figure's name
 */
record DispatchLine(
        List<VillageFigure> figures,
        List<DeskCount> desk,
        List<VisitCount> visits,
        List<Map<String, Integer>> records) {

    static DispatchLine sum(List<DispatchLine> lines) {
        return new DispatchLine(
                lines.stream().flatMap(line -> line.figures().stream()).toList(),
                lines.stream().flatMap(line -> line.desk().stream()).toList(),
                lines.stream().flatMap(line -> line.visits().stream()).toList(),
                lines.stream().flatMap(line -> line.records().stream()).toList());
    }

    /** A line of which nothing but the households is known. */
    static DispatchLine of(List<VillageFigure> figures) {
        return new DispatchLine(figures, List.of(), List.of(), List.of());
    }

    int households() {
        return add(figures, VillageFigure::households);
    }

    int people() {
        return add(figures, VillageFigure::people);
    }

    /** Households in a key group, whatever their form: a household may be in several. */
    int inGroup(int group) {
        return add(figures, figure -> figure.keyGroups().contains(group) ? figure.households() : 0);
    }

    /** Households of a form: every household has exactly one. */
    int ofForm(int form) {
        return add(figures, figure -> figure.form() == form ? figure.households() : 0);
    }

    int counted(Counted what) {
        return add(desk, count -> count.households().getOrDefault(what, 0));
    }

    /** Findings that are errors, not households that have some. */
    int errors() {
        return add(desk, DeskCount::errors);
    }

    int visited() {
        return add(visits, VisitCount::households);
    }

    int visitedPeople() {
        return add(visits, VisitCount::people);
    }

    /** What the visits are counted for. */
    int ofVisits(Holds what) {
        return add(visits, count -> count.counted().getOrDefault(what, 0));
    }

    /** A figure of the other records, by its name. */
    int recorded(String figure) {
        return add(records, known -> known.getOrDefault(figure, 0));
    }

    /** 完成率: whole per cent, a hundred only when nobody is left; none where nobody lives. */
    Optional<Integer> completion() {
        return households() == 0 ? Optional.empty() : Optional.of(visited() * 100 / households());
    }

    private static <T> int add(List<T> parts, ToIntFunction<T> figure) {
        return parts.stream().mapToInt(figure).sum();
    }
}
