package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shouwang.office.kernel.Actor;
import shouwang.office.registry.HouseholdFile.IncomeSheet;
import shouwang.office.registry.HouseholdFiles;
import shouwang.office.registry.Households;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;

/** Annexes 5 and 6 from their definitions: filled in as a team would, with what the rules then say. */
class LongFormsTest extends Fieldwork {

    @Autowired
    KeyGroups groups;

    @Autowired
    HouseholdFiles files;

    @Autowired
    Households households;

    @Test
    void aClueIsAnsweredByAnnex6AndItsIncomeEntersTheRegisterAsAnEstimate() {
        VisitOrder order = clue();
        FormSheet sheet = visits.sheet(MONITOR, order.id());
        assertThat(sheet.offered().value("clueContent")).contains("人工列入:邻居反映");

        Answers answers = filledIn(sheet).with(incomes("30000", "0"));
        Filed filed = file(order, answers, Set.of());

        assertThat(filed).isInstanceOf(Filed.Done.class);
        IncomeSheet incomes = incomes(order);
        assertThat(incomes.isEstimated()).isTrue();
        assertThat(incomes.amounts()).containsEntry("wageIncome", "30000");
        assertThat(visits.reckon(MONITOR, sheet, answers).netPerHead())
                .hasValueSatisfying(net -> assertThat(net).isEqualByComparingTo("15000"));
    }

    @Test
    void afterThePeriodEndedTheSameIncomeConfirmedIsNoEstimateAnyMore() {
        VisitOrder order = clue();
        FormSheet sheet = visits.sheet(MONITOR, order.id());
        Answers answers = filledIn(sheet).with(incomes("30000", "0"));
        Filed.Done first = (Filed.Done) file(order, answers, Set.of());

        clock.startOn(LocalDate.of(2023, 6, 5));
        Answers again = answers.with(Map.of("visitedOn", "2023-06-02", "leafletOn", "2023-06-02"));
        Filed second = visits.file(
                MONITOR,
                new Filing(
                        UUID.randomUUID(),
                        order.id(),
                        again,
                        Set.of(),
                        Optional.of(new Filing.Correction(first.visit(), "期满核对"))));

        assertThat(second).isInstanceOf(Filed.Done.class);
        assertThat(incomes(order).isEstimated()).isFalse();
    }

    @Test
    void anErrorThatTheFormItselfCausesStopsItAndADoubtIsShownOnce() {
        VisitOrder order = clue();
        FormSheet sheet = visits.sheet(MONITOR, order.id());
        String child = sheet.offered().rows().get("people").get(1);
        Answers answers = filledIn(sheet).with(incomes("30000", "0"));

        // A second head is an error of the register: DQ010.
        Filed wrong = file(order, answers.with(Map.of("relation@" + child, "户主")), Set.of());
        assertThat(((Filed.Returned) wrong).found()).filteredOn(Found::isError).isNotEmpty();
        assertThat(orderOf(order.household().id()).isOpen()).isTrue();
        assertThat(files.find(MONITOR.scope(), order.household().id())
                        .orElseThrow()
                        .incomes())
                .as("nothing of it was kept")
                .isEmpty();
    }

    @Test
    void aMonitoredHouseholdIsAskedByAnnex5AndEliminatedOnesAreLookedBackAt() {
        long household = household();
        facts(
                household,
                "{\"category\": \"边缘易致贫户\", \"identifiedMonth\": \"202208\", \"risk1\": \"因病\","
                        + " \"householdType\": \"一般农户\", \"healthMeasures\": \"大病救治\"}");
        households.examine(Actor.OFFICE, List.of(household));
        VisitOrder order = given(household);
        assertThat(order.form()).isEqualTo(5);
        FormSheet sheet = visits.sheet(MONITOR, order.id());
        Answers answers = filledIn(sheet).with(incomes("30000", "0"));

        assertThat(sheet.form().check(answers.with(Map.of("riskEliminated", "yes")), sheet.offered()))
                .extracting(Complaint::field)
                .contains("eliminatedMonth", "lookBackConclusion", "incomeStable");
        Filed filed = file(order, answers, Set.of());
        if (filed instanceof Filed.Returned returned && !returned.isWrong()) {
            filed = file(
                    order,
                    answers,
                    Set.copyOf(returned.found().stream().map(Found::rule).toList()));
        }
        assertThat(filed).isInstanceOf(Filed.Done.class);
    }

    private VisitOrder clue() {
        long household = household();
        groups.putIn(MONITOR, household, "邻居反映");
        return given(household);
    }

    private IncomeSheet incomes(VisitOrder order) {
        return files.find(MONITOR.scope(), order.household().id())
                .orElseThrow()
                .incomes()
                .get(0);
    }

    private Filed file(VisitOrder order, Answers answers, Set<String> seen) {
        return visits.file(MONITOR, new Filing(UUID.randomUUID(), order.id(), answers, seen, Optional.empty()));
    }
}
