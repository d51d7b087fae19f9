package shouwang.office.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.AnnexColumn;
import shouwang.policy.pack.AnnexColumn.Counted;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.AnnexColumn.InGroup;
import shouwang.policy.pack.AnnexColumn.Listed;
import shouwang.policy.pack.AnnexColumn.Named;
import shouwang.policy.pack.AnnexColumn.OfForm;
import shouwang.policy.pack.AnnexColumn.OfKind;
import shouwang.policy.pack.AnnexColumn.Said;
import shouwang.policy.pack.AnnexColumn.Visited;
import shouwang.policy.pack.AnnexUse;

/** 工作调度表: one line a village, and 合计; nobody types a figure. What no record can tell stays empty. */
@Component
class DispatchTable implements AnnexContent {

    private static final Optional<Integer> NO_RECORD = Optional.empty();

    private final DispatchFigures figures;
    private final DeskCounts counts;
    private final DispatchRemarks remarks;
    private final Divisions divisions;
    private final Responsibility responsibility;

    DispatchTable(
            DispatchFigures figures,
            DeskCounts counts,
            DispatchRemarks remarks,
            Divisions divisions,
            Responsibility responsibility) {
        this.figures = figures;
        this.counts = counts;
        this.remarks = remarks;
        this.divisions = divisions;
        this.responsibility = responsibility;
    }

    /** A line on the paper: whose it is, besides its figures. */
    private record Line(String number, String name, String responsible, String remark, DispatchLine figures) {}

    @Override
    public List<AnnexUse> uses() {
        return List.of(AnnexUse.DISPATCH);
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        Map<String, DispatchLine> byPlace = figures.byPlace(scope, task);
        Map<String, String> responsible = responsibility.of(scope);
        Map<String, String> remarked = remarks.on(scope, task.asOf());
        DispatchLine nothing = DispatchLine.of(List.of());
        for (Division village : villages(task.division(), byPlace)) {
            String code = village.code();
            paper.line(values(
                    task,
                    new Line(
                            Integer.toString(paper.lines() + 1),
                            village.shortName(),
                            responsible.getOrDefault(code, ""),
                            remarked.getOrDefault(code, ""),
                            byPlace.getOrDefault(code, nothing))));
        }
        DispatchLine sum = DispatchLine.sum(List.copyOf(byPlace.values()));
        paper.total(values(task, new Line("", "合计", "", remarked.getOrDefault(task.division(), ""), sum)));
        paper.notes(task.notes(said(scope, task, sum)));
    }

    /** The figures of the line that sums up, by their heading, as they stand on the paper. */
    Map<String, String> sums(Scope scope, AnnexTask task) {
        DispatchLine sum =
                DispatchLine.sum(List.copyOf(figures.byPlace(scope, task).values()));
        Map<String, String> sums = new LinkedHashMap<>();
        for (AnnexColumn column : task.annex().sheet().columns()) {
            Object value = value(task, column.holds(), new Line("", "", "", "", sum));
            Object present = value instanceof Optional<?> perhaps ? perhaps.isPresent() ? perhaps.get() : "" : value;
            sums.put(
                    column.heading(), present instanceof Integer figure ? "%,d".formatted(figure) : present.toString());
        }
        return sums;
    }

    /** Of a town every village, so that one without a roster is seen; of a county those that have households. */
    private List<Division> villages(String division, Map<String, DispatchLine> byPlace) {
        Division asked = divisions.find(division).orElseThrow();
        return switch (asked.level()) {
            case VILLAGE -> List.of(asked);
            case TOWN -> divisions.children(division);
            default ->
                byPlace.entrySet().stream()
                        .filter(place -> place.getValue().households() > 0)
                        .flatMap(place -> divisions.find(place.getKey()).stream())
                        .toList();
        };
    }

    private static Object[] values(AnnexTask task, Line line) {
        return task.line(holds -> value(task, holds, line));
    }

    private static Object value(AnnexTask task, Holds holds, Line line) {
        DispatchLine figures = line.figures();
        if (holds instanceof Named named) {
            return named(task, named.name(), line);
        }
        if (holds instanceof OfKind kind) {
            return figures.recorded(kind.figure() + ":" + kind.word());
        }
        if (holds instanceof Visited || holds instanceof Listed) {
            return figures.ofVisits(holds);
        }
        if (holds instanceof InGroup group) {
            return figures.inGroup(group.order());
        }
        if (holds instanceof OfForm form) {
            return figures.ofForm(form.form());
        }
        if (holds instanceof Counted what) {
            return figures.counted(what);
        }
        return holds instanceof Said said ? said.words() : NO_RECORD;
    }

    private static Object named(AnnexTask task, String name, Line line) {
        return switch (name) {
            case "number" -> line.number();
            case "village" -> line.name();
            case "responsible" -> line.responsible();
            case "reportedOn" -> task.asOf().toString();
            case "remark" -> line.remark();
            case "households" -> line.figures().households();
            case "people" -> line.figures().people();
            case "errors" -> line.figures().errors();
            case "visited" -> line.figures().visited();
            case "visitedPeople" -> line.figures().visitedPeople();
            case "completion" -> line.figures().completion();
            default -> line.figures().recorded(name);
        };
    }

    private Map<String, String> said(Scope scope, AnnexTask task, DispatchLine sum) {
        String forms = task.pack().formNumbers().stream()
                .map(form -> "附件%d %,d 户".formatted(form, sum.ofForm(form)))
                .collect(Collectors.joining("、"));
        return Map.of(
                "forms", forms,
                "households", "%,d".formatted(sum.households()),
                "waiting", "%,d".formatted(counts.waitingClues(scope)),
                "refused", "%,d".formatted(counts.refusedClues(scope)));
    }
}
