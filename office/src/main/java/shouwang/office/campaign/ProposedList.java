package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.casework.marks.Mark;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.policy.Columns;
import shouwang.policy.pack.AnnexColumn.Fits;
import shouwang.policy.pack.AnnexColumn.Ground;
import shouwang.policy.pack.AnnexColumn.Grounds;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.AnnexColumn.Joined;
import shouwang.policy.pack.AnnexColumn.Members;
import shouwang.policy.pack.AnnexColumn.Named;
import shouwang.policy.pack.AnnexColumn.Said;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.procedure.MarkKind;

/**
 * 拟标注名单: the households proposed for a mark, one line each. What is asked in person, willingness
 * above all, is never filled in for anybody; what village, town and county said of the mark stands in its columns.
 */
@Component
class ProposedList implements AnnexContent {

    private final ProposedHouseholds households;
    private final MarkedHouseholds marked;

    ProposedList(ProposedHouseholds households, MarkedHouseholds marked) {
        this.households = households;
        this.marked = marked;
    }

    @Override
    public List<AnnexUse> uses() {
        return List.of(AnnexUse.NO_LABOUR, AnnexUse.DEVELOPMENT);
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        Columns columns = task.pack().columns();
        MarkKind kind = MarkKind.valueOf(task.annex().use().name());
        Map<Long, Mark> marks = marked.of(scope, kind, task.division());
        for (ProposedHousehold household : households.of(scope, marks.keySet())) {
            Mark mark = Objects.requireNonNull(marks.get(household.id()));
            paper.line(task.line(holds ->
                    MarkCells.of(mark, holds).orElseGet(() -> cell(holds, paper.lines() + 1, household, columns))));
        }
        paper.notes(task.notes(Map.of()));
    }

    private static Object cell(Holds holds, int number, ProposedHousehold household, Columns columns) {
        if (holds instanceof Named named) {
            return value(named.name(), number, household);
        }
        if (holds instanceof Members members) {
            return household.who(
                    person -> members.fits().matches(person.facts()),
                    person -> members.shows().map(person::fact).orElse(""));
        }
        if (holds instanceof Joined joined) {
            return joined.columns().stream()
                    .filter(column -> !household.fact(column).isEmpty())
                    .map(column -> columns.byKey(column).header() + ":" + household.fact(column))
                    .collect(Collectors.joining(";"));
        }
        if (holds instanceof Grounds grounds) {
            return grounds.grounds().stream()
                    .filter(ground -> fitsSomebody(household, ground.fits()))
                    .map(Ground::says)
                    .collect(Collectors.joining(";"));
        }
        return holds instanceof Said said ? said.words() : Optional.empty();
    }

    private static boolean fitsSomebody(ProposedHousehold household, Fits fits) {
        return household.people().stream().anyMatch(person -> fits.matches(person.facts()));
    }

    private static Object value(String name, int number, ProposedHousehold household) {
        return switch (name) {
            case "number" -> number;
            case "town" -> household.town();
            case "village" -> household.village();
            case "group" -> household.group();
            case "householdNo" -> household.householdNo();
            case "headName" -> household.headName();
            case "headNumber" -> Masked.number(household.headNumber());
            case "members" -> household.people().size();
            case "risks" -> household.risks();
            default -> household.fact(name);
        };
    }
}
