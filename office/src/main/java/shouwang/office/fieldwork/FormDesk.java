package shouwang.office.fieldwork;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.IncomeSheet;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.HouseholdFiles;
import shouwang.office.screening.HouseholdGroups;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;
import shouwang.policy.Money;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Form;
import shouwang.policy.form.Offer;
import shouwang.policy.form.VisitField;
import shouwang.policy.pack.Campaign;
import shouwang.policy.pack.PolicyPack;

/** Lays forms out: what the register knows stands in them, what an earlier visit found is carried over. */
@Component
class FormDesk {

    private static final String AWAY = "wholeHouseholdAway";
    private static final String PHONE = "householdPhone";

    private final Packs packs;
    private final HouseholdFiles files;
    private final KeyGroups groups;
    private final VisitRows visits;
    private final OfficeClock clock;

    FormDesk(Packs packs, HouseholdFiles files, KeyGroups groups, VisitRows visits, OfficeClock clock) {
        this.packs = packs;
        this.files = files;
        this.groups = groups;
        this.visits = visits;
        this.clock = clock;
    }

    /** A form as it lies before the people who visit; within a transaction of that scope. */
    FormSheet layOut(Scope scope, VisitOrder order) {
        HouseholdFile file = files.find(scope, order.household().id()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        PolicyPack pack = packs.inForce();
        Form form = pack.form(order.form());
        Map<String, String> members = members(file);
        Answers offered = form.offered(new Offer.Known(
                record(file, pack.campaign().accounting()),
                visits.incomePerHead(scope, file.id()).map(Money::of),
                pack.standardOn(clock.today()).map(standard -> standard.yuan()),
                office(scope, order, file, form, members)));
        return new FormSheet(order, form, file, members, carriedOver(scope, order, form, offered));
    }

    /** What an earlier form of the household said to the same questions; what the register knows by now goes before. */
    private Answers carriedOver(Scope scope, VisitOrder order, Form form, Answers offered) {
        Map<String, String> carried = new HashMap<>();
        order.follows()
                .flatMap(earlier -> visits.latestOf(scope, earlier))
                .ifPresent(visit -> visit.answers().values().forEach((place, value) -> {
                    boolean isAsked = form.field(place).isPresent()
                            && java.util.Arrays.stream(VisitField.values())
                                    .noneMatch(field -> field.key().equals(place));
                    if (isAsked && offered.value(place).isEmpty()) {
                        carried.put(place, value);
                    }
                }));
        return offered.with(carried);
    }

    private Map<String, String> office(
            Scope scope, VisitOrder order, HouseholdFile file, Form form, Map<String, String> members) {
        Map<String, String> office = new HashMap<>();
        office.put(Offer.Office.TODAY, clock.today().toString());
        office.put(
                Offer.Office.CREW,
                order.crew().names().stream()
                        .limit(packs.inForce().limit("inspectorsPerVisit"))
                        .collect(Collectors.joining("、")));
        members.values().stream().findFirst().ifPresent(head -> office.put(Offer.Office.HEAD, head));
        Optional.ofNullable(file.facts().get(PHONE)).ifPresent(phone -> office.put(Offer.Office.PHONE, phone));
        form.field(VisitField.METHOD.key()).ifPresent(method -> {
            String phone = method.meaning().byPhone().orElse("");
            boolean isAway = "yes".equals(file.facts().get(AWAY));
            method.words().stream()
                    .filter(word -> word.equals(phone) == isAway)
                    .findFirst()
                    .ifPresent(word -> office.put(Offer.Office.METHOD, word));
        });
        if (form.fields()
                .anyMatch(field -> field.meaning()
                        .offer()
                        .filter(new Offer.Office(Offer.Office.GROUNDS)::equals)
                        .isPresent())) {
            groups.of(scope, file.id())
                    .map(FormDesk::grounds)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> office.put(Offer.Office.GROUNDS, text));
        }
        return office;
    }

    private static String grounds(HouseholdGroups groups) {
        return groups.groups().stream().map(group -> group.ground()).collect(Collectors.joining("；"));
    }

    /** The head first, as the register has them; two of one name and relation are told apart by their order. */
    private static Map<String, String> members(HouseholdFile file) {
        Map<String, String> members = new LinkedHashMap<>();
        List<Person> headFirst = file.people().stream()
                .sorted(java.util.Comparator.comparing(person -> !person.isHead()))
                .toList();
        for (Person person : headFirst) {
            String called = person.name()
                    + person.relation().map(relation -> "(" + relation + ")").orElse("");
            boolean isTaken = members.containsValue(called);
            members.put(Long.toString(person.id()), isTaken ? called + (members.size() + 1) : called);
        }
        return members;
    }

    private static HouseholdRecord record(HouseholdFile file, Campaign.Period period) {
        Map<String, String> facts = new HashMap<>(file.facts());
        file.incomes().stream()
                .filter(sheet ->
                        sheet.from().equals(period.from()) && sheet.to().equals(period.to()))
                .map(IncomeSheet::amounts)
                .findFirst()
                .ifPresent(facts::putAll);
        return new HouseholdRecord(
                file.headName(),
                facts,
                file.keptBack(),
                file.people().stream()
                        .map(person -> new MemberRecord(person.id(), person.values(), false))
                        .toList(),
                file.isComplete());
    }
}
