package shouwang.office.app.households;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.app.households.HouseholdView.FactRead;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.registry.ColumnWords;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.FieldSource;
import shouwang.office.registry.HouseholdFile.IncomeSheet;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.HouseholdFile.Provenance;
import shouwang.office.registry.Households;
import shouwang.policy.Column;
import shouwang.policy.Level;
import shouwang.policy.rule.Finding;
import shouwang.policy.rule.Trace;

/** 为什么: the facts that a finding stands on, each with its value and where that came from. */
@Component
class Reasons {

    private final Households households;
    private final ColumnWords words;

    Reasons(Households households, ColumnWords words) {
        this.households = households;
        this.words = words;
    }

    /** About whom a rule found something; a rule finds one thing of one. */
    record Key(String rule, Optional<Long> member) {}

    /** The facts of everything that the pack finds of a household now, with the words kept for each finding. */
    Map<Key, List<FactRead>> of(Actor actor, HouseholdFile file) {
        return households
                .household(actor.scope(), file.id())
                .map(known -> households.desk(actor).examine(known.record()).findings().stream()
                        .collect(Collectors.toMap(
                                finding -> new Key(finding.ruleId(), finding.memberRow()),
                                finding -> facts(file, finding),
                                (one, same) -> one)))
                .orElse(Map.of());
    }

    private List<FactRead> facts(HouseholdFile file, Finding finding) {
        return finding.trace().lines().stream().map(line -> read(file, line)).toList();
    }

    private FactRead read(HouseholdFile file, Trace.Line line) {
        String value = line.column()
                .filter(column -> column.kind() == Column.Kind.IDENTITY)
                .map(column -> words.value(column.key(), line.value()))
                .orElseGet(() -> Masked.text(line.value()));
        return new FactRead(
                line.fact(),
                line.whose(),
                value,
                line.column().map(column -> from(file, line, column)).orElse("由其他事实得出"));
    }

    private static String from(HouseholdFile file, Trace.Line line, Column column) {
        Optional<Long> person = column.level() == Level.PERSON ? line.member() : Optional.empty();
        Provenance source = file.fieldSources().stream()
                .filter(field ->
                        field.key().equals(column.key()) && field.person().equals(person))
                .map(FieldSource::provenance)
                .findFirst()
                .orElseGet(() -> recordOf(file, person, column.key()));
        String row = source.importRow() > 0 ? " 第 %d 行".formatted(source.importRow()) : "";
        String collector = source.collectedBy().isEmpty() ? "" : "，采集人 " + source.collectedBy();
        return "%s%s，“%s”栏（%s%s）".formatted(said(source), row, column.header(), source.on(), collector);
    }

    private static String said(Provenance source) {
        return switch (source.kind()) {
            case "hand" -> "手工登记：" + source.source();
            case "visit" -> "入户核查：" + source.source();
            default -> source.source();
        };
    }

    /** Where a cell came from when nothing was said of the cell itself: its person's row, its sheet, its household's row. */
    private static Provenance recordOf(HouseholdFile file, Optional<Long> person, String key) {
        Optional<Provenance> ofPerson = person.flatMap(file::person).map(Person::provenance);
        Optional<Provenance> ofSheet = file.incomes().stream()
                .filter(sheet -> sheet.amounts().containsKey(key))
                .map(IncomeSheet::provenance)
                .filter(sheet -> !sheet.importId().equals(file.provenance().importId()))
                .findFirst();
        return ofPerson.or(() -> person.isEmpty() ? ofSheet : Optional.empty()).orElse(file.provenance());
    }
}
