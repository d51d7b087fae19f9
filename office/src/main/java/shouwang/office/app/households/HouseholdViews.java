package shouwang.office.app.households;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shouwang.office.access.Audit;
import shouwang.office.access.Change;
import shouwang.office.access.Changes;
import shouwang.office.app.households.HouseholdView.FactRead;
import shouwang.office.app.households.HouseholdView.Field;
import shouwang.office.app.households.HouseholdView.FindingView;
import shouwang.office.app.households.HouseholdView.IncomeView;
import shouwang.office.app.households.HouseholdView.Origin;
import shouwang.office.app.households.HouseholdView.Otherwise;
import shouwang.office.app.households.HouseholdView.PersonView;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.packs.Packs;
import shouwang.office.region.AreaTags;
import shouwang.office.region.Divisions;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.Difference;
import shouwang.office.registry.HandChange;
import shouwang.office.registry.HandEntry;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.HouseholdFile.Provenance;
import shouwang.office.registry.ImportReview;
import shouwang.policy.Column;
import shouwang.policy.rule.Rule;

/** Puts a household into words: the columns under the pack's headers, findings under their clauses, sources, history. */
@Component
class HouseholdViews {

    static final List<String> MAIN =
            List.of("relation", "sex", "birthDate", "health", "labour", "schoolStatus", "residentMedical");

    private static final int LINES = 50;

    private final Packs packs;
    private final ColumnWords words;
    private final Divisions divisions;
    private final AreaTags areas;
    private final Reasons reasons;
    private final History history;

    HouseholdViews(
            Packs packs, ColumnWords words, Divisions divisions, AreaTags areas, Reasons reasons, History history) {
        this.packs = packs;
        this.words = words;
        this.divisions = divisions;
        this.areas = areas;
        this.reasons = reasons;
        this.history = history;
    }

    HouseholdView of(
            Actor actor, HouseholdFile file, HouseholdAnswers.Figures figures, List<HouseholdAnswers.Found> findings) {
        Map<Reasons.Key, List<FactRead>> facts = findings.isEmpty() ? Map.of() : reasons.of(actor, file);
        return new HouseholdView(
                file.id(),
                file.headName(),
                place(file),
                areas(actor, file),
                HouseholdWords.number(file.householdNo().orElse("")),
                file.isComplete(),
                file.ended().map(end -> "%s 终止登记:%s".formatted(end.on(), end.reason())),
                fields(file.facts(), file.keptBack()),
                file.people().stream().map(this::person).toList(),
                file.incomes().stream().map(this::incomes).toList(),
                figures.monitored(),
                figures.inRange(),
                proposals(figures),
                findings(findings, facts),
                origins(file),
                history.byHand(actor, file),
                history.changes(actor, file, LINES),
                history.otherwise(actor, file, LINES));
    }

    /** The headers of the columns that stand in the table of people. */
    List<String> mainHeaders() {
        return MAIN.stream().map(words::header).toList();
    }

    private String place(HouseholdFile file) {
        String village = divisions.path(file.division().substring(0, 12));
        return village + file.groupText().map(group -> " " + group).orElse("");
    }

    /** The kinds of area that its village is. */
    private List<String> areas(Actor actor, HouseholdFile file) {
        return areas.ofVillage(actor.scope(), file.division().substring(0, 12)).stream()
                .filter(tag -> tag.end().isEmpty())
                .map(tag -> packs.inForce().nameOfKeyArea(tag.kind()))
                .toList();
    }

    /** The filled columns in the pack's order; a cell that could not be read is named. */
    private List<Field> fields(Map<String, String> values, Set<String> keptBack) {
        return packs.inForce().columns().all().stream()
                .map(Column::key)
                .filter(key -> values.containsKey(key) || keptBack.contains(key))
                .map(key -> new Field(
                        words.header(key),
                        values.containsKey(key) ? words.value(key, String.valueOf(values.get(key))) : "原件此格无法识别,待修复"))
                .toList();
    }

    private PersonView person(Person person) {
        Map<String, String> values = person.values();
        return new PersonView(
                person.id(),
                person.name(),
                person.number().map(Masked::number).orElse(""),
                MAIN.stream()
                        .map(key -> values.containsKey(key) ? words.value(key, String.valueOf(values.get(key))) : "")
                        .toList(),
                fields(values, Set.of()));
    }

    private IncomeView incomes(HouseholdFile.IncomeSheet sheet) {
        return new IncomeView(
                sheet.from() + " 至 " + sheet.to(), sheet.isEstimated(), fields(sheet.amounts(), Set.of()));
    }

    private List<String> proposals(HouseholdAnswers.Figures figures) {
        return packs.inForce().ruleBook().judgement().proposals().stream()
                .filter(mark -> figures.proposals().contains(mark.code()))
                .map(mark -> mark.question().says())
                .toList();
    }

    private List<FindingView> findings(List<HouseholdAnswers.Found> found, Map<Reasons.Key, List<FactRead>> facts) {
        Map<String, Rule> rules =
                packs.inForce().rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        return found.stream()
                .map(finding -> {
                    Optional<Rule> rule = Optional.ofNullable(rules.get(finding.rule()));
                    return new FindingView(
                            finding.severity(),
                            finding.rule(),
                            finding.isFlagged(),
                            finding.person(),
                            Masked.text(finding.because()),
                            rule.map(Rule::says).orElse(""),
                            rule.map(Rule::basis).orElse(List.of()),
                            facts.getOrDefault(new Reasons.Key(finding.rule(), finding.member()), List.of()));
                })
                .toList();
    }

    private List<Origin> origins(HouseholdFile file) {
        Map<Long, String> names = file.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        List<Origin> origins = new ArrayList<>();
        origins.add(origin("户", file.provenance()));
        file.people().forEach(person -> origins.add(origin(person.name(), person.provenance())));
        file.incomes()
                .forEach(sheet -> origins.add(origin("收入账 " + sheet.from() + " 至 " + sheet.to(), sheet.provenance())));
        file.fieldSources()
                .forEach(field -> origins.add(origin(
                        field.person()
                                        .map(id -> names.getOrDefault(id, "") + " ")
                                        .orElse("")
                                + words.header(field.key()),
                        field.provenance())));
        return origins;
    }

    private static Origin origin(String what, Provenance from) {
        return new Origin(
                what,
                from.source() + (from.importRow() > 0 ? " 第 " + from.importRow() + " 行" : ""),
                from.on().toString(),
                from.collectedBy(),
                from.enteredBy(),
                from.reviewedBy(),
                from.importId().orElse(0L));
    }

    /** What happened to a household: changes by hand from the audit, and what rosters said otherwise. */
    @Component
    static class History {

        private final Audit audit;
        private final Changes changes;
        private final ImportReview imports;
        private final HandEntry entry;
        private final ColumnWords words;

        History(Audit audit, Changes changes, ImportReview imports, HandEntry entry, ColumnWords words) {
            this.audit = audit;
            this.entry = entry;
            this.changes = changes;
            this.imports = imports;
            this.words = words;
        }

        List<HandChange> byHand(Actor actor, HouseholdFile file) {
            return entry.of(actor.scope(), file.id());
        }

        List<Change> changes(Actor actor, HouseholdFile file, int lines) {
            List<String> ids = Stream.of(
                            Stream.of("registry.household." + file.id()),
                            file.people().stream().map(person -> "registry.member." + person.id()),
                            file.incomes().stream().map(sheet -> "registry.income_sheet." + sheet.id()))
                    .flatMap(Function.identity())
                    .toList();
            return audit.of(actor, ids, lines).stream().map(changes::read).toList();
        }

        List<Otherwise> otherwise(Actor actor, HouseholdFile file, int lines) {
            return imports.ofHousehold(actor.scope(), file.id(), lines).stream()
                    .map(this::otherwise)
                    .toList();
        }

        private Otherwise otherwise(Difference difference) {
            String key = difference.column().orElse("");
            return new Otherwise(
                    difference.importId(),
                    difference.kind().title(),
                    difference.name().map(name -> name + " ").orElse("") + (key.isEmpty() ? "" : words.header(key)),
                    difference.known().map(value -> words.value(key, value)).orElse(""),
                    difference.given().map(value -> words.value(key, value)).orElse(""),
                    difference.isOpen() ? "待确认" : difference.reason().orElse(difference.isProposed() ? "" : "随导入更正"));
        }
    }
}
