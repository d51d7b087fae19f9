package shouwang.office.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;

/** 等着入户的: the door to what waits of the visits, for a crew or for a whole division; each figure is one of the lists. */
@Repository
public class WaitingVisits {

    /** The orders of a crew that the reader belongs to, by account, or by name where the crew was written down by hand. */
    static final String OF_MY_CREW = """
            exists (select 1 from fieldwork.visit_order o cross join jsonb_array_elements(o.crew) p
                    where o.id = s.order_id and (p ->> 'account' = :account
                          or coalesce(p ->> 'account', '') = '' and p ->> 'name' = :reader))
            """;

    /** A household whose form is filed, and whose facts contradict each other still. */
    static final String CONTRADICTED = """
            not s.is_open and exists (select 1 from registry.v_finding f where f.household_id = s.household_id
                                      and f.answer = 'flagged' and f.severity = 'error')
            """;

    /** The sums in one look at the orders; what needs an order of its own, or few rows of many, is asked beside it. */
    private static final String WAITING = """
            with mine as materialized (
                select s.household_id, s.division, s.order_id, s.due_on, s.is_open, s.days_tried
                  from fieldwork.standing s
                 where s.division >= :low and s.division < :high and (%s)
            ), contradicted as materialized (
                select distinct f.household_id from registry.v_finding f
                 where f.answer = 'flagged' and f.severity = 'error' and f.division >= :low and f.division < :high
            )
            select count(*) filter (where is_open)::int as open,
                   count(*) filter (where is_open and due_on < :today)::int as overdue,
                   min(due_on) filter (where is_open) as due_on,
                   count(*) filter (where is_open and days_tried > 0 and days_tried < :days)::int as again,
                   count(*) filter (where is_open and days_tried >= :days)::int as unreachable,
                   (select count(distinct left(division, 12)) from mine where is_open and due_on < :today)::int
                       as late_villages,
                   (select count(*) from mine join contradicted using (household_id) where not is_open)::int
                       as contradicted,
                   (select order_id from mine where is_open and days_tried < :days
                     order by due_on, days_tried, order_id limit 1) as next
              from mine
            """;

    private final Database database;
    private final JdbcClient jdbc;
    private final Packs packs;
    private final OfficeClock clock;

    WaitingVisits(Database database, JdbcClient jdbc, Packs packs, OfficeClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * What waits.
     *
     * @param open all that are not filed; those that are overdue, tried or unreachable are among them
     * @param lateVillages villages with an overdue household
     * @param dueOn the nearest day of those that are open
     * @param next the household to go to next: what is due first, of those that may still be met
     */
    public record Waiting(
            int open,
            int overdue,
            int lateVillages,
            Optional<LocalDate> dueOn,
            Tries tries,
            int contradicted,
            Optional<Long> next) {}

    /** 联系不上的: those to try again, and those that the village's leader has to see to. */
    public record Tries(int again, int unreachable) {}

    /** What waits for the crews that the reader belongs to. */
    public Waiting ofMyCrew(Actor actor) {
        return waiting(actor, OF_MY_CREW);
    }

    /** What waits in the reader's division. */
    public Waiting of(Actor actor) {
        return waiting(actor, "true or :account = :reader");
    }

    private Waiting waiting(Actor actor, String whose) {
        return database.read(
                actor,
                () -> jdbc.sql(WAITING.formatted(whose))
                        .param("account", Long.toString(actor.account()))
                        .param("reader", actor.name())
                        .param("today", clock.today())
                        .param("days", packs.inForce().limit("triesBeforeUnreachable"))
                        .param("low", actor.scope().low())
                        .param("high", actor.scope().high())
                        .query(WaitingVisits::waiting)
                        .single());
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("late_villages"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                new Tries(row.getInt("again"), row.getInt("unreachable")),
                row.getInt("contradicted"),
                Optional.ofNullable(row.getObject("next", Long.class)));
    }
}
