package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many forms at once come to the same as one by one. */
class VisitBatchTest extends Fieldwork {

    @Autowired
    VisitBatch batch;

    @Test
    void thePlainOnesTheTroubledTheWrongAndTheFiledAreEachAnsweredForThemselves() {
        List<Long> households = List.of(household("5"), household("5"), household("5"), household("5"));
        orders.giveAll(MONITOR, new Giving(VILLAGE + "005", CREW, DUE, false));
        List<Long> all = households.stream().map(house -> orderOf(house).id()).toList();
        Map<Long, Map<String, String>> otherwise = Map.of(
                all.get(1), Map.of("illness", "yes"),
                all.get(2), Map.of("inspectors", "样甲"));
        file(orderOf(households.get(3)), Map.of());
        Map<Long, Filing> sent = new HashMap<>();

        List<FormSheet> sheets = batch.sheets(MONITOR, all);
        Map<Long, VisitBatch.Outcome> outcomes = batch.file(MONITOR, sheets, sheet -> {
            Filing filing = filing(
                    sheet.order(),
                    ticked(sheet.order())
                            .with(otherwise.getOrDefault(sheet.order().id(), Map.of())));
            sent.put(sheet.order().id(), filing);
            return filing;
        });

        assertThat(((Filed.Done) outcomes.get(all.get(0)).filed().orElseThrow()).isNew())
                .isTrue();
        assertThat(((Filed.Done) outcomes.get(all.get(1)).filed().orElseThrow()).opened())
                .isTrue();
        assertThat(outcomes.get(all.get(2)).filed()).containsInstanceOf(Filed.Returned.class);
        assertThat(outcomes.get(all.get(3)).refused()).isPresent();
        assertThat(visits.find(MONITOR.scope(), sent.get(all.get(0)).id())
                        .orElseThrow()
                        .of()
                        .isInForce())
                .isTrue();

        Map<Long, VisitBatch.Outcome> again = batch.file(
                MONITOR,
                batch.sheets(MONITOR, all.subList(0, 1)),
                sheet -> sent.get(sheet.order().id()));
        assertThat(((Filed.Done) again.get(all.get(0)).filed().orElseThrow()).isNew())
                .isFalse();
    }

    @Test
    void everyFormOfManyHasItsOwnRowOfTheAudit() {
        for (int i = 0; i < 60; i++) {
            household("4");
        }
        orders.giveAll(MONITOR, new Giving(VILLAGE + "004", CREW, DUE, false));
        List<Long> open =
                rows("select order_id from fieldwork.standing where division = '" + VILLAGE + "004'", Long.class);

        Map<Long, VisitBatch.Outcome> outcomes =
                batch.file(MONITOR, batch.sheets(MONITOR, open), sheet -> filing(sheet.order(), ticked(sheet.order())));

        assertThat(outcomes.values())
                .hasSize(60)
                .allMatch(outcome -> outcome.filed().orElseThrow() instanceof Filed.Done);
        assertThat(rows(
                        "select count(*) from kernel.audit where thing = 'visit' and division = '" + VILLAGE + "004'",
                        Integer.class))
                .containsExactly(60);
    }
}
