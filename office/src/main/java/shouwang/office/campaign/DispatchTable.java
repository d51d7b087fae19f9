package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.DeskCounts.DeskCount;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.AnnexColumn;
import shouwang.policy.pack.AnnexColumn.Counted;
import shouwang.policy.pack.AnnexColumn.InGroup;
import shouwang.policy.pack.AnnexColumn.Named;
import shouwang.policy.pack.AnnexColumn.OfForm;
import shouwang.policy.pack.AnnexColumn.Said;
import shouwang.policy.pack.AnnexUse;

/** 工作调度表: one line a village, and 合计; nobody types a figure. */
@Component
class DispatchTable implements AnnexContent {

    private static final Optional<Integer> AFTER_VISITS = Optional.empty();

    private final VillageFigures figures;
    private final DeskCounts counts;
    private final Divisions divisions;
    private final Responsibility responsibility;

    DispatchTable(VillageFigures figures, DeskCounts counts, Divisions divisions, Responsibility responsibility) {
        this.figures = figures;
        this.counts = counts;
        this.divisions = divisions;
        this.responsibility = responsibility;
    }

    @Override
    public List<AnnexUse> uses() {
        return List.of(AnnexUse.DISPATCH);
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        Map<String, List<VillageFigure>> byVillage = figures.count(scope).stream()
                .collect(Collectors.groupingBy(VillageFigure::village, TreeMap::new, Collectors.toList()));
        Map<String, DeskCount> desk = counts.byVillage(scope, counted(task));
        Map<String, String> responsible = responsibility.of(scope);
        List<DispatchLine> lines = new ArrayList<>();
        for (Division village :
                villages(task.division(), byVillage.keySet().stream().toList())) {
            String code = village.code();
            DispatchLine line = new DispatchLine(
                    byVillage.getOrDefault(code, List.of()), List.of(desk.getOrDefault(code, DeskCount.NONE)));
            lines.add(line);
            paper.line(values(
                    task,
                    Integer.toString(lines.size()),
                    village.shortName(),
                    responsible.getOrDefault(code, ""),
                    line));
        }
        DispatchLine sum = DispatchLine.sum(lines);
        paper.total(values(task, "", "合计", "", sum));
        paper.notes(task.notes(said(scope, task, sum)));
    }

    /** Of a town every village, so that one without a roster is seen; of a county those that have households. */
    private List<Division> villages(String division, List<String> withHouseholds) {
        Division asked = divisions.find(division).orElseThrow();
        return switch (asked.level()) {
            case VILLAGE -> List.of(asked);
            case TOWN -> divisions.children(division);
            default ->
                withHouseholds.stream()
                        .flatMap(code -> divisions.find(code).stream())
                        .toList();
        };
    }

    private static List<Counted> counted(AnnexTask task) {
        return task.annex().sheet().columns().stream()
                .map(AnnexColumn::holds)
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
    }

    private static Object[] values(AnnexTask task, String number, String name, String responsible, DispatchLine line) {
        return task.line(holds -> {
            if (holds instanceof Named named) {
                return switch (named.name()) {
                    case "number" -> number;
                    case "village" -> name;
                    case "responsible" -> responsible;
                    case "reportedOn" -> task.asOf().toString();
                    case "households" -> line.households();
                    case "people" -> line.people();
                    case "errors" -> line.errors();
                    default -> throw new IllegalArgumentException("no dispatch table has " + named.name());
                };
            }
            if (holds instanceof InGroup group) {
                return line.inGroup(group.order());
            }
            if (holds instanceof OfForm form) {
                return line.ofForm(form.form());
            }
            if (holds instanceof Counted what) {
                return line.counted(what);
            }
            return holds instanceof Said said ? said.words() : AFTER_VISITS;
        });
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
