package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.DeskCounts.DeskCount;
import shouwang.office.campaign.VisitCounts.VisitCount;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.AnnexColumn;
import shouwang.policy.pack.AnnexColumn.Counted;
import shouwang.policy.pack.AnnexColumn.Listed;
import shouwang.policy.pack.AnnexColumn.Visited;

/** 调度数字: all figures that the plan's dispatch table has, village by village, as the records give them on a day. */
@Component
class DispatchFigures {

    private final VillageFigures figures;
    private final DeskCounts desk;
    private final VisitCounts visits;
    private final RecordCounts records;

    DispatchFigures(VillageFigures figures, DeskCounts desk, VisitCounts visits, RecordCounts records) {
        this.figures = figures;
        this.desk = desk;
        this.visits = visits;
        this.records = records;
    }

    /** The figures of every place that has some, by code; what is the town's own stands under the town. */
    Map<String, DispatchLine> byPlace(Scope scope, AnnexTask task) {
        List<AnnexColumn.Holds> wanted = task.annex().sheet().columns().stream()
                .map(AnnexColumn::holds)
                .distinct()
                .toList();
        Map<String, List<VillageFigure>> households = figures.count(scope).stream()
                .collect(Collectors.groupingBy(VillageFigure::village, TreeMap::new, Collectors.toList()));
        Map<String, DeskCount> counted = desk.byVillage(
                scope,
                wanted.stream()
                        .filter(Counted.class::isInstance)
                        .map(Counted.class::cast)
                        .toList());
        Map<String, VisitCount> visited = visits.byVillage(
                scope,
                task.asOf(),
                wanted.stream()
                        .filter(holds -> holds instanceof Visited || holds instanceof Listed)
                        .toList());
        Map<String, Map<String, Integer>> recorded = records.byPlace(scope, task.asOf());
        Map<String, DispatchLine> lines = new TreeMap<>();
        households.forEach((code, own) -> lines.put(
                code,
                new DispatchLine(
                        own,
                        List.of(counted.getOrDefault(code, DeskCount.NONE)),
                        List.of(visited.getOrDefault(code, VisitCount.NONE)),
                        List.of(recorded.getOrDefault(code, Map.of())))));
        recorded.forEach((code, own) ->
                lines.computeIfAbsent(code, any -> new DispatchLine(List.of(), List.of(), List.of(), List.of(own))));
        return lines;
    }
}
