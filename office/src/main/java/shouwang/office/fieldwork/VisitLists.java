package shouwang.office.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;

/** 入户进度: how far each village and group is, and the orders behind every figure. */
@Repository
public class VisitLists {

    private static final int VILLAGE = 12;
    private static final int GROUP = 15;

    private final Database database;
    private final JdbcClient jdbc;
    private final Packs packs;
    private final OfficeClock clock;

    VisitLists(Database database, JdbcClient jdbc, Packs packs, OfficeClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * One place and how far it is.
     *
     * @param households all that live there
     * @param orders those that have an order, done ones too
     */
    public record Line(
            String division, int households, int orders, int done, int unreachable, int overdue, Optional<Long> next) {

        public int toGive() {
            return households - orders;
        }

        public int open() {
            return orders - done;
        }

        /** Whole per cent of the households; all of none is none. */
        public int percent() {
            return households == 0 ? 0 : (int) (100L * done / households);
        }
    }

    /** One order of a list. */
    public record Row(
            long order,
            long household,
            String division,
            String headName,
            String groupText,
            int form,
            LocalDate dueOn,
            String state,
            int daysTried,
            Optional<UUID> visit) {}

    /**
     * Which orders a list shows.
     *
     * @param isMine only those of a crew that the reader belongs to
     */
    public record Asked(String division, String state, boolean isMine, long after, int rows) {

        public Asked(String division, String state, long after, int rows) {
            this(division, state, false, after, rows);
        }
    }

    /** Every village of a scope that has households, or every group when the scope is a village. */
    public List<Line> lines(Actor actor, boolean byGroup) {
        return database.read(
                actor,
                () -> jdbc.sql("""
                        select coalesce(h.place, s.place) as place, coalesce(h.households, 0) as households,
                               coalesce(s.orders, 0) as orders, coalesce(s.done, 0) as done,
                               coalesce(s.unreachable, 0) as unreachable, coalesce(s.overdue, 0) as overdue, s.next
                          from (select left(division, :length) collate "C" as place, count(*)::int as households
                                  from registry.household
                                 where ended_on is null and division >= :low and division < :high group by 1) h
                          full join (select left(division, :length) collate "C" as place, count(*)::int as orders,
                                       count(*) filter (where not is_open)::int as done,
                                       count(*) filter (where is_open and days_tried >= :days)::int as unreachable,
                                       count(*) filter (where is_open and due_on < :today)::int as overdue,
                                       min(order_id) filter (where is_open and days_tried < :days) as next
                                  from fieldwork.standing
                                 where division >= :low and division < :high group by 1) s on s.place = h.place
                         order by 1
                        """)
                        .param("length", byGroup ? GROUP : VILLAGE)
                        .param("days", packs.inForce().limit("triesBeforeUnreachable"))
                        .param("today", clock.today())
                        .param("low", actor.scope().low())
                        .param("high", actor.scope().high())
                        .query((row, number) -> new Line(
                                row.getString("place"),
                                row.getInt("households"),
                                row.getInt("orders"),
                                row.getInt("done"),
                                row.getInt("unreachable"),
                                row.getInt("overdue"),
                                Optional.ofNullable(row.getObject("next", Long.class))))
                        .list());
    }

    /** The orders of a place in a state, in the order they were given. */
    public List<Row> orders(Actor actor, Asked asked) {
        Scope place = Scope.of(asked.division());
        return database.read(
                actor,
                () -> jdbc.sql("""
                        select s.order_id, s.household_id, s.division, h.head_name, h.group_text, s.form, s.due_on,
                               s.is_open, s.days_tried, s.visit_id
                          from fieldwork.standing s
                          join registry.household h on h.id = s.household_id
                         where s.division >= :from and s.division < :to and s.division >= :low and s.division < :high
                           and s.order_id > :after
                           and (not :mine or %s)
                           and case :state when 'open' then s.is_open
                                           when 'done' then not s.is_open
                                           when 'again' then s.is_open and s.days_tried > 0 and s.days_tried < :days
                                           when 'unreachable' then s.is_open and s.days_tried >= :days
                                           when 'contradicted' then %s
                                           when 'overdue' then s.is_open and s.due_on < :today
                                           else true end
                         order by s.order_id limit :rows
                        """.formatted(WaitingVisits.OF_MY_CREW, WaitingVisits.CONTRADICTED))
                        .param("mine", asked.isMine())
                        .param("account", Long.toString(actor.account()))
                        .param("reader", actor.name())
                        .param("from", place.low())
                        .param("to", place.high())
                        .param("low", actor.scope().low())
                        .param("high", actor.scope().high())
                        .param("after", asked.after())
                        .param("state", asked.state())
                        .param("days", packs.inForce().limit("triesBeforeUnreachable"))
                        .param("today", clock.today())
                        .param("rows", asked.rows())
                        .query(this::row)
                        .list());
    }

    private Row row(ResultSet row, int number) throws SQLException {
        int tried = row.getInt("days_tried");
        boolean isOpen = row.getBoolean("is_open");
        LocalDate due = row.getObject("due_on", LocalDate.class);
        boolean isUnreachable = tried >= packs.inForce().limit("triesBeforeUnreachable");
        return new Row(
                row.getLong("order_id"),
                row.getLong("household_id"),
                row.getString("division"),
                row.getString("head_name"),
                Optional.ofNullable(row.getString("group_text")).orElse(""),
                row.getInt("form"),
                due,
                !isOpen ? "已填报" : isUnreachable ? "联系不上" : due.isBefore(clock.today()) ? "已逾期" : "待入户",
                tried,
                Optional.ofNullable(row.getObject("visit_id", UUID.class)));
    }
}
