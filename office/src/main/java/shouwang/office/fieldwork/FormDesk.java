package shouwang.office.fieldwork;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
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
import shouwang.office.registry.Households;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.office.screening.HouseholdGroups;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.MemberRecord;
import shouwang.policy.Money;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Form;
import shouwang.policy.form.Offer;
import shouwang.policy.form.VisitField;
import shouwang.policy.pack.PolicyPack;

/** Lays forms out: what the register knows stands in them, what an earlier visit found is carried over. */
@Component
class FormDesk {

    private static final String AWAY = "wholeHouseholdAway";
    private static final String PHONE = "householdPhone";
    private static final String RELATION = "relation";
    private static final String HEAD = "户主";

    private final Packs packs;
    private final Households households;
    private final KeyGroups groups;
    private final VisitRows visits;
    private final OfficeClock clock;

    FormDesk(Packs packs, Households households, KeyGroups groups, VisitRows visits, OfficeClock clock) {
        this.packs = packs;
        this.households = households;
        this.groups = groups;
        this.visits = visits;
        this.clock = clock;
    }

    /** A form as it lies before the people who visit; within a transaction of that scope. */
    FormSheet layOut(Scope scope, VisitOrder order) {
        RegisteredHousehold household =
                households.household(scope, order.household().id()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return layOut(scope, order, household, visits.incomePerHead(scope, household.id()));
    }

    /** The same for many orders, in the same order; a household that is no more is left out. */
    List<FormSheet> layOut(Scope scope, List<VisitOrder> orders) {
        List<Long> ids = orders.stream().map(order -> order.household().id()).toList();
        Map<Long, BigDecimal> incomes = visits.incomesPerHead(scope, ids);
        Map<Long, RegisteredHousehold> known = new HashMap<>();
        households.stream(scope, ids, household -> known.put(household.id(), household));
        return orders.stream()
                .filter(order -> known.containsKey(order.household().id()))
                .map(order -> layOut(
                        scope,
                        order,
                        known.get(order.household().id()),
                        Optional.ofNullable(incomes.get(order.household().id()))))
                .toList();
    }

    private FormSheet layOut(
            Scope scope, VisitOrder order, RegisteredHousehold household, Optional<BigDecimal> incomePerHead) {
        Optional<String> grounds = asksForGrounds(packs.inForce().form(order.form()))
                ? groups.of(scope, household.id()).map(FormDesk::grounds).filter(text -> !text.isEmpty())
                : Optional.empty();
        FormSheet sheet = layOut(order, household, incomePerHead, grounds);
        return order.follows()
                .flatMap(earlier -> visits.latestOf(scope, earlier))
                .map(visit -> carriedOver(visit, sheet))
                .orElse(sheet);
    }

    /** The same from what was read already: for many at once. */
    FormSheet layOut(
            VisitOrder order,
            RegisteredHousehold household,
            Optional<BigDecimal> incomePerHead,
            Optional<String> grounds) {
        PolicyPack pack = packs.inForce();
        Form form = pack.form(order.form());
        Map<String, String> members = members(household);
        Map<String, String> office = office(order, household, form, members);
        grounds.ifPresent(text -> office.put(Offer.Office.GROUNDS, text));
        Answers offered = form.offered(new Offer.Known(
                household.record(),
                incomePerHead.map(Money::of),
                pack.standardOn(clock.today()).map(standard -> standard.yuan()),
                office));
        return new FormSheet(order, form, household, members, offered);
    }

    /** What an earlier form of the household said to the same questions; what the register knows by now goes before. */
    private static FormSheet carriedOver(Visit visit, FormSheet sheet) {
        Map<String, String> carried = new HashMap<>();
        visit.answers().values().forEach((place, value) -> {
            boolean isAsked = sheet.form().field(place).isPresent()
                    && Arrays.stream(VisitField.values())
                            .noneMatch(field -> field.key().equals(place));
            if (isAsked && sheet.offered().value(place).isEmpty()) {
                carried.put(place, value);
            }
        });
        return new FormSheet(
                sheet.order(),
                sheet.form(),
                sheet.household(),
                sheet.members(),
                sheet.offered().with(carried));
    }

    private Map<String, String> office(
            VisitOrder order, RegisteredHousehold household, Form form, Map<String, String> members) {
        Map<String, String> facts = household.record().values();
        Map<String, String> office = new HashMap<>();
        office.put(Offer.Office.TODAY, clock.today().toString());
        office.put(
                Offer.Office.CREW,
                order.crew().names().stream()
                        .limit(packs.inForce().limit("inspectorsPerVisit"))
                        .collect(Collectors.joining("、")));
        members.values().stream().findFirst().ifPresent(head -> office.put(Offer.Office.HEAD, head));
        Optional.ofNullable(facts.get(PHONE)).ifPresent(phone -> office.put(Offer.Office.PHONE, phone));
        form.field(VisitField.METHOD.key()).ifPresent(method -> {
            String phone = method.meaning().byPhone().orElse("");
            boolean isAway = "yes".equals(facts.get(AWAY));
            method.words().stream()
                    .filter(word -> word.equals(phone) == isAway)
                    .findFirst()
                    .ifPresent(word -> office.put(Offer.Office.METHOD, word));
        });
        return office;
    }

    private static boolean asksForGrounds(Form form) {
        return form.fields()
                .anyMatch(field -> field.meaning()
                        .offer()
                        .filter(new Offer.Office(Offer.Office.GROUNDS)::equals)
                        .isPresent());
    }

    private static String grounds(HouseholdGroups groups) {
        return groups.groups().stream().map(group -> group.ground()).collect(Collectors.joining("；"));
    }

    /** The head first, as the register has them; two of one name and relation are told apart by their order. */
    private static Map<String, String> members(RegisteredHousehold household) {
        Map<String, String> members = new LinkedHashMap<>();
        List<MemberRecord> headFirst = household.record().members().stream()
                .sorted(Comparator.comparing(
                        person -> !HEAD.equals(person.values().get(RELATION))))
                .toList();
        for (MemberRecord person : headFirst) {
            String relation = person.values().getOrDefault(RELATION, "");
            String called = person.values().getOrDefault("name", "") + (relation.isEmpty() ? "" : "(" + relation + ")");
            boolean isTaken = members.containsValue(called);
            members.put(Long.toString(person.row()), isTaken ? called + (members.size() + 1) : called);
        }
        return members;
    }
}
