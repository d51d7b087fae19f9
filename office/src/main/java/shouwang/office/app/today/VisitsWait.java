package shouwang.office.app.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.WaitingVisits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** 入户待办: the own crew's households; of the village for whoever leads it, of the town for whoever runs the campaign. */
@Component
@Order(1)
class VisitsWait implements Waits {

    private static final String BASIS = "方案 二(三)";

    private final WaitingVisits visits;
    private final VisitOrders orders;

    VisitsWait(WaitingVisits visits, VisitOrders orders) {
        this.visits = visits;
        this.orders = orders;
    }

    /** The household to go to next: of the own crew, else of the own village. */
    Optional<Long> next(Actor actor) {
        return actor.role().worksInVillage()
                ? visits.ofMyCrew(actor).next().or(() -> visits.of(actor).next())
                : Optional.empty();
    }

    @Override
    public List<Waiting> of(Actor actor) {
        List<Waiting> lines = new ArrayList<>();
        if (actor.role().worksInVillage()) {
            WaitingVisits.Waiting mine = visits.ofMyCrew(actor);
            boolean goes = mine.open() + mine.contradicted() > 0;
            if (goes) {
                add(lines, "您这一组", mine, "&mine=true");
            }
            if (!goes || actor.role() == Role.VILLAGE_CHIEF) {
                add(lines, "全村", visits.of(actor), "");
            }
        } else {
            town(lines, visits.of(actor));
        }
        return lines;
    }

    private void add(List<Waiting> lines, String who, WaitingVisits.Waiting waiting, String whose) {
        line(lines, waiting.overdue(), who + "有 %,d 户过了期限还没有入户", "overdue" + whose, waiting);
        line(lines, waiting.open(), who + "还有 %,d 户等着入户", "open" + whose, waiting);
        line(lines, waiting.tries().again(), who + "有 %,d 户上次没有联系上，要换个日子再去", "again" + whose, waiting);
        line(lines, waiting.tries().unreachable(), who + "有 %,d 户多次联系不上，要村（社区）主要负责人出面", "unreachable" + whose, waiting);
        if (waiting.contradicted() > 0) {
            lines.add(new Waiting(
                    (who + "已填报的 %,d 户前后矛盾，要核对后更正").formatted(waiting.contradicted()),
                    "/visits/orders?state=contradicted" + whose,
                    Optional.of(orders.dueOn()),
                    BASIS));
        }
    }

    private static void line(
            List<Waiting> lines, int count, String words, String query, WaitingVisits.Waiting waiting) {
        if (count > 0) {
            lines.add(new Waiting(words.formatted(count), "/visits/orders?state=" + query, waiting.dueOn(), BASIS));
        }
    }

    private static void town(List<Waiting> lines, WaitingVisits.Waiting waiting) {
        if (waiting.overdue() > 0) {
            lines.add(new Waiting(
                    "%d 个村有 %,d 户过了期限还没有入户".formatted(waiting.lateVillages(), waiting.overdue()),
                    "/visits",
                    waiting.dueOn(),
                    BASIS));
        }
        line(lines, waiting.tries().unreachable(), "%,d 户多次联系不上，看村里办得怎样", "unreachable", waiting);
        line(lines, waiting.contradicted(), "已填报的 %,d 户前后矛盾，要村里核对后更正", "contradicted", waiting);
    }
}
