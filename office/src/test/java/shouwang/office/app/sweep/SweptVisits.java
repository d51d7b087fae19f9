package shouwang.office.app.sweep;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Filed;
import shouwang.office.fieldwork.Filing;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitLists;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.policy.form.Answers;

/** A village whose households are being visited: orders for all of them, one visit filed. */
@TestComponent
class SweptVisits {

    private static final Crew CREW = new Crew(List.of(
            new Crew.Inspector(Optional.empty(), "样甲", "村干部"), new Crew.Inspector(Optional.empty(), "样乙", "网格员")));

    private final VisitOrders orders;
    private final Visits visits;
    private final VisitLists lists;
    private final OfficeClock clock;

    SweptVisits(VisitOrders orders, Visits visits, VisitLists lists, OfficeClock clock) {
        this.orders = orders;
        this.visits = visits;
        this.lists = lists;
        this.clock = clock;
    }

    void atWork(Actor actor, String village) {
        clock.startOn(LocalDate.of(2023, 5, 20));
        orders.giveAll(actor, new Giving(village, CREW, orders.dueOn(), false));
        boolean isAnyFiled = lists.orders(actor, new VisitLists.Asked(village, "open", 0, Integer.MAX_VALUE)).stream()
                .filter(row -> row.form() == 7)
                .anyMatch(row -> file(actor, row.order()) instanceof Filed.Done);
        if (!isAnyFiled) {
            throw new IllegalStateException("no visit could be filed");
        }
    }

    private Filed file(Actor actor, long order) {
        FormSheet sheet = visits.sheet(actor, order);
        Map<String, String> all = new LinkedHashMap<>(sheet.offered().values());
        sheet.form().blocks().stream()
                .filter(block -> block.tick().isPresent())
                .forEach(block -> all.put(block.tickKey(), "yes"));
        all.putIfAbsent("householdPhone", "无");
        Answers answers = new Answers(all, sheet.offered().rows());
        return visits.file(actor, new Filing(UUID.randomUUID(), order, answers, Set.of(), Optional.empty()));
    }
}
