package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Problem;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.HouseholdFile.FieldSource;
import shouwang.office.registry.HouseholdFiles;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;

/** A visit is filed whole or not at all, once, and what it finds goes where it belongs. */
class VisitsTest extends Fieldwork {

    @Autowired
    HouseholdFiles files;

    @Autowired
    KeyGroups groups;

    @Test
    void anotherVillageFindsNoOrderAndFilesNothing() {
        VisitOrder order = given(household());
        Filing filing = filing(order, ticked(order));

        assertThat(orders.find(NEIGHBOUR.scope(), order.id())).isEmpty();
        assertThat(problem(() -> visits.file(NEIGHBOUR, filing))).isEqualTo(KernelProblem.NOT_FOUND);
        assertThat(problem(() -> visits.file(COUNTY, filing))).isEqualTo(KernelProblem.NOT_YOUR_ROLE);
        assertThat(orderOf(order.household().id()).isOpen()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            inspectors | 样甲           | 至少要有 2 名不同的人
            inspectors | 样甲、样甲      | 至少要有 2 名不同的人
            inspectors | 样甲、样路人    | “样路人”不在本户的排查组中
            visitedOn  | 2023-05-21    | 不能晚于今天
            visitedOn  | 2023-05-08    | 不能早于集中排查开始之日（2023-05-09）
            respondent | 样路人         | 不在家庭成员中
            method     | 电话了解        | 有人在家的农户应当入户核查
            wholeHouseholdAway | yes  | 整户外出的农户应当电话了解
            """)
    void whatTheVisitMayNotBeIsSaidBesideItsField(String field, String answer, String words) {
        VisitOrder order = given(household());

        List<Complaint> complaints = complaints(file(order, Map.of(field, answer)));

        assertThat(complaints)
                .extracting(Complaint::words)
                .anySatisfy(said -> assertThat(said).contains(words));
        assertThat(orderOf(order.household().id()).isOpen()).isTrue();
        assertThat(visits.versions(MONITOR.scope(), order.id())).isEmpty();
    }

    @Test
    void anInspectorWhoBelongsToTheHouseholdStaysAway() {
        VisitOrder order = given(household());
        String member = order.household().headName();
        Crew withMember = new Crew(List.of(CREW.people().get(0), new Crew.Inspector(Optional.empty(), member, "组长")));
        orders.giveAll(MONITOR, new Giving(GROUP, withMember, DUE, true));

        assertThat(complaints(file(orderOf(order.household().id()), Map.of())))
                .extracting(Complaint::words)
                .contains("“" + member + "”是这一户的成员，应当回避：请由别人排查");
    }

    @ParameterizedTest
    @CsvSource({"2023-05-09", "2023-05-20"})
    void aVisitOnTheFirstDayAndOneOfTodayAreFiled(String day) {
        assertThat(file(given(household()), Map.of("visitedOn", day))).isInstanceOf(Filed.Done.class);
    }

    @Test
    void aHouseholdWithoutTroubleIsFiledAsItStandsAndTheCrewsNextOneFollows() {
        VisitOrder order = given(household());
        long later = household();
        given(later);

        Filed.Done done = (Filed.Done) file(order, Map.of());

        assertThat(done.troubles()).isEmpty();
        assertThat(done.opened()).isFalse();
        assertThat(orders.next(MONITOR.scope(), order)).isPresent();
        Visit visit = visits.find(MONITOR.scope(), done.visit()).orElseThrow();
        assertThat(visit.made().inspectors()).containsExactly("样甲", "样乙");
        assertThat(visit.made().filedBy()).isEqualTo("样监测");
        assertThat(visit.answers().values()).containsEntry("illness", "no").containsEntry("waterSolved", "yes");
        assertThat(visit.of().isInForce()).isTrue();
        assertThat(rows(
                        "select action from kernel.audit where room = 'fieldwork' and thing = 'visit' and thing_id = '"
                                + visit.id() + "'",
                        String.class))
                .containsExactly("insert");
    }

    @Test
    void aHouseholdThatIsAwayAsAWholeIsAskedByTelephone() {
        long away = household();
        facts(away, "{\"wholeHouseholdAway\": \"yes\"}");
        VisitOrder order = given(away);
        Map<String, String> call = Map.of(
                "residentMembers", "0",
                "calledAt", "2023-05-20T19:30",
                "callMinutes", "6",
                "callResult", "在外务工,家中无困难");

        assertThat(complaints(file(order, Map.of("residentMembers", "1"))))
                .extracting(Complaint::field)
                .contains("residentMembers");
        Filed.Done done = (Filed.Done) file(order, call);
        assertThat(visits.find(MONITOR.scope(), done.visit())
                        .orElseThrow()
                        .made()
                        .isByPhone())
                .isTrue();
    }

    @Test
    void theSameSentTwiceIsOnceAndAnotherContentIsAConflict() {
        VisitOrder order = given(household());
        Filing filing = filing(order, ticked(order));
        Filing otherwise = new Filing(
                filing.id(), order.id(), filing.given().with(Map.of("note", "另一份")), Set.of(), Optional.empty());

        visits.file(MONITOR, filing);

        assertThat(((Filed.Done) visits.file(MONITOR, filing)).isNew()).isFalse();
        assertThat(problem(() -> visits.file(MONITOR, otherwise))).isEqualTo(FieldworkProblem.ANOTHER_CONTENT);
        assertThat(problem(() -> visits.file(MONITOR, filing(order, filing.given()))))
                .isEqualTo(FieldworkProblem.ALREADY_FILED);
        assertThat(visits.versions(MONITOR.scope(), order.id())).hasSize(1);
    }

    @Test
    void ofTwoWhoFileAtOnceOneWinsAndADoubleClickIsOneVisit() throws Exception {
        VisitOrder two = given(household());
        Answers answers = ticked(two);
        List<Object> raced = atOnce(() -> visits.file(MONITOR, filing(two, answers)), 4);
        assertThat(raced.stream().filter(Filed.Done.class::isInstance)).hasSize(1);
        assertThat(raced.stream().filter(FieldworkProblem.ALREADY_FILED::equals))
                .hasSize(3);

        VisitOrder clicked = given(household());
        Filing filing = filing(clicked, ticked(clicked));
        List<Object> twice = atOnce(() -> visits.file(MONITOR, filing), 4);
        assertThat(twice).allMatch(Filed.Done.class::isInstance);
        assertThat(visits.versions(MONITOR.scope(), clicked.id())).hasSize(1);
    }

    @Test
    void aTroubleOpensTheNextFormForTheSameCrewAndKeepsTheFirst() {
        VisitOrder order = given(household());

        Filed.Done done = (Filed.Done) file(order, Map.of("illness", "yes", "note", "住院"));

        VisitOrder opened = orderOf(order.household().id());
        assertThat(done.opened()).isTrue();
        assertThat(opened.form()).isEqualTo(6);
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.crew()).isEqualTo(CREW);
        assertThat(opened.follows()).contains(order.id());
        assertThat(groups.of(MONITOR.scope(), order.household().id())
                        .orElseThrow()
                        .byHand()
                        .get(0)
                        .reason())
                .isEqualTo("附件7发现:大病或长期慢病:是");
        assertThat(visits.find(MONITOR.scope(), done.visit()).orElseThrow().of().isInForce())
                .isFalse();
        assertThat(visits.sheet(MONITOR, opened.id()).offered().values())
                .containsEntry("illness", "yes")
                .containsEntry("householdPhone", "13900000001");
        assertThat(rows(
                        "select count(*) from fieldwork.standing where household_id = "
                                + order.household().id(),
                        Integer.class))
                .containsExactly(1);
    }

    @Test
    void whatTheVisitFoundEntersTheRegisterWithCollectorAndEntererApart() {
        VisitOrder order = given(household());

        assertThat(file(order, Map.of("householdPhone", "13900000777"))).isInstanceOf(Filed.Done.class);

        FieldSource source = files.find(MONITOR.scope(), order.household().id()).orElseThrow().fieldSources().stream()
                .filter(field -> field.key().equals("householdPhone"))
                .findFirst()
                .orElseThrow();
        assertThat(source.provenance().kind()).isEqualTo("visit");
        assertThat(source.provenance().collectedBy()).isEqualTo("样甲、样乙");
        assertThat(source.provenance().enteredBy()).isEqualTo("样监测");
        assertThat(source.provenance().source()).isEqualTo("附件7入户核查");
    }

    @Test
    void aCorrectionIsANewVersionWithItsReason() {
        VisitOrder order = given(household());
        Filed.Done first = (Filed.Done) file(order, Map.of());
        Answers mended = ticked(order).with(Map.of("pupils", "2"));

        assertThat(problem(() -> correct(order, first.visit(), "", mended))).isEqualTo(FieldworkProblem.REASON_MISSING);
        Filed.Done second = (Filed.Done) correct(order, first.visit(), "人数写错", mended);
        assertThat(problem(() -> correct(order, first.visit(), "再改", mended)))
                .isEqualTo(FieldworkProblem.CHANGED_MEANWHILE);

        assertThat(visits.versions(MONITOR.scope(), order.id()))
                .extracting(Visit::version)
                .containsExactly(2, 1);
        assertThat(visits.find(MONITOR.scope(), second.visit())
                        .orElseThrow()
                        .of()
                        .isInForce())
                .isTrue();
        assertThat(visits.find(MONITOR.scope(), first.visit())
                        .orElseThrow()
                        .of()
                        .isInForce())
                .isFalse();
    }

    @Test
    void whatIsFiledIsNeitherChangedNorDeleted() {
        Filed.Done done = (Filed.Done) file(given(household()), Map.of());

        for (String sql : List.of(
                "update fieldwork.visit set answers = '{}' where id = '%s'",
                "delete from fieldwork.visit where id = '%s'",
                "update fieldwork.standing set is_open = true where visit_id = '%s'")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.write(
                            MONITOR, () -> jdbc.sql(sql.formatted(done.visit())).update())))
                    .as(sql)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    private Filed correct(VisitOrder order, UUID base, String reason, Answers answers) {
        return visits.file(
                MONITOR,
                new Filing(
                        UUID.randomUUID(),
                        order.id(),
                        answers,
                        Set.of(),
                        Optional.of(new Filing.Correction(base, reason))));
    }

    private static List<Complaint> complaints(Filed filed) {
        return ((Filed.Returned) filed).complaints();
    }

    private static Problem problem(ThrowingCallable refused) {
        return catchThrowableOfType(Refusal.class, refused).problem();
    }

    private static List<Object> atOnce(Callable<Filed> filing, int times) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<Future<Filed>> asked = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                asked.add(people.submit(filing));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Filed> each : asked) {
                try {
                    answers.add(each.get());
                } catch (java.util.concurrent.ExecutionException failed) {
                    answers.add(failed.getCause() instanceof Refusal refusal ? refusal.problem() : failed.getCause());
                }
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
