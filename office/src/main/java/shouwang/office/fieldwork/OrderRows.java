package shouwang.office.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps orders: given set-wise, overtaken by rows, one in force a household. */
@Repository
class OrderRows {

    private static final String WITHIN = " division >= :low and division < :high ";

    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    OrderRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gives every household of the division that has no order in force one, with the form its key groups lead to. */
    int giveAll(Actor actor, Giving giving, LocalDate on) {
        int given = by(actor, on, """
                        insert into fieldwork.visit_order (household_id, division, form, crew, due_on, why, given_by,
                            given_by_name, given_on)
                        select r.household_id, r.division, r.form, :crew::jsonb, :due, r.because, :by, :byName, :on
                          from screening.v_routing r
                         where r.division >= :from and r.division < :to and r.division >= :low and r.division < :high
                           and not exists (select from fieldwork.standing s where s.household_id = r.household_id)
                         order by r.division, r.household_id
                        """)
                .param("crew", json.writeValueAsString(giving.crew().people()))
                .param("due", giving.dueOn())
                .param("from", placeOf(giving.division()).low())
                .param("to", placeOf(giving.division()).high())
                .update();
        if (given >= MANY) {
            jdbc.sql("select fieldwork.count_again()")
                    .query((row, number) -> true)
                    .single();
        }
        return given;
    }

    /** Orders of the division that another crew has not filed fall. */
    void overtakeOpen(Actor actor, Giving giving, LocalDate on) {
        by(actor, on, """
                        insert into fieldwork.overtaking (order_id, division, why, overtaken_by, overtaken_by_name, overtaken_on)
                        select s.order_id, s.division, '改派给其他排查组', :by, :byName, :on
                          from fieldwork.standing s
                         where s.is_open and s.division >= :from and s.division < :to and s.division >= :low and s.division < :high
                           and s.crew_key <> md5((:crew::jsonb)::text)
                        """)
                .param("crew", json.writeValueAsString(giving.crew().people()))
                .param("from", placeOf(giving.division()).low())
                .param("to", placeOf(giving.division()).high())
                .update();
    }

    int householdsIn(Scope scope, String division) {
        return jdbc.sql("""
                        select count(*) from registry.v_household
                         where division >= :from and division < :to and division >= :low and division < :high
                        """)
                .param("from", placeOf(division).low())
                .param("to", placeOf(division).high())
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }

    /**
     * Follows the routing: orders whose form is no longer their household's, and those of households that ended, fall; a
     * household that goes on gets an order with its new form, for the same crew until the same day.
     *
     * @param households none for all of the actor's scope
     */
    void follow(Actor actor, List<Long> households, LocalDate on) {
        List<Long> fallen = by(actor, on, """
                        insert into fieldwork.overtaking (order_id, division, why, overtaken_by, overtaken_by_name, overtaken_on)
                        select s.order_id, s.division,
                               case when r.form is null then '该户已终止登记' else '改填附件' || r.form || ':' || r.because end,
                               :by, :byName, :on
                          from fieldwork.standing s
                          left join screening.v_routing r on r.household_id = s.household_id
                         where s.form is distinct from r.form and s.division >= :low and s.division < :high
                           and (:isAll or s.household_id = any (:households))
                        returning order_id
                        """)
                .param("isAll", households.isEmpty())
                .param("households", households.toArray(Long[]::new))
                .query(Long.class)
                .list();
        if (!fallen.isEmpty()) {
            by(actor, on, """
                            insert into fieldwork.visit_order (household_id, division, form, crew, due_on, why, follows,
                                given_by, given_by_name, given_on)
                            select r.household_id, r.division, r.form, o.crew, o.due_on, r.because, o.id, :by, :byName, :on
                              from fieldwork.visit_order o
                              join screening.v_routing r on r.household_id = o.household_id
                             where o.id = any (:fallen)
                             order by r.division, r.household_id
                            """).param("fallen", fallen.toArray(Long[]::new)).update();
        }
    }

    /** Everything of a household lies where the household lies. */
    void move(Actor actor, List<Long> households) {
        for (String table : List.of("standing", "visit_order", "visit")) {
            jdbc.sql("""
                            update fieldwork.%s x set division = h.division from registry.household h
                             where h.id = any (:households) and x.household_id = h.id and x.division <> h.division
                            """.formatted(table))
                    .param("households", households.toArray(Long[]::new))
                    .update();
        }
    }

    Optional<VisitOrder> find(Scope scope, long order) {
        return select(scope, "id = :key", order);
    }

    Optional<VisitOrder> ofHousehold(Scope scope, long household) {
        return select(scope, "household_id = :key", household);
    }

    /** These orders, as far as they are in force and within the scope, in their order. */
    List<VisitOrder> all(Scope scope, List<Long> ids) {
        return jdbc.sql("select * from fieldwork.v_order where id = any (:ids) and" + WITHIN + "order by id")
                .param("ids", ids.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::order)
                .list();
    }

    /** An order in force or not; how far it is nobody asks of one that fell. */
    Optional<VisitOrder> ever(Scope scope, long id) {
        return jdbc.sql("""
                        select o.*, false as is_open, 0 as days_tried, null::uuid as visit_id, h.head_name, h.label,
                               h.group_text
                          from fieldwork.visit_order o
                          join registry.household h on h.id = o.household_id
                         where o.id = :id and o.division >= :low and o.division < :high
                           and h.division >= :low and h.division < :high
                        """)
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::order)
                .optional();
    }

    Optional<Long> next(Scope scope, VisitOrder after) {
        return jdbc.sql("""
                        with mine as not materialized (
                            select s.division, s.order_id from fieldwork.standing s
                             where s.is_open and s.order_id <> :order and s.division >= :low and s.division < :high
                               and s.crew_key = (select crew_key from fieldwork.visit_order where id = :order))
                        (select order_id from mine where (division, order_id) > (:division, :order)
                          order by division, order_id limit 1)
                        union all
                        (select order_id from mine order by division, order_id limit 1)
                        limit 1
                        """)
                .param("order", after.id())
                .param("division", after.household().division())
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Long.class)
                .optional();
    }

    private Optional<VisitOrder> select(Scope scope, String which, long key) {
        return jdbc.sql("select * from fieldwork.v_order where " + which + " and" + WITHIN)
                .param("key", key)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::order)
                .optional();
    }

    private VisitOrder order(ResultSet row, int number) throws SQLException {
        return new VisitOrder(
                row.getLong("id"),
                new VisitOrder.Household(
                        row.getLong("household_id"),
                        row.getString("division"),
                        row.getString("head_name"),
                        row.getString("label"),
                        Optional.ofNullable(row.getString("group_text"))),
                row.getInt("form"),
                new Crew(json.readValue(row.getString("crew"), new TypeReference<List<Crew.Inspector>>() {})),
                new VisitOrder.Terms(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("why"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("given_by_name")),
                new VisitOrder.Standing(
                        row.getBoolean("is_open"),
                        row.getInt("days_tried"),
                        Optional.ofNullable(row.getObject("visit_id", UUID.class))),
                Optional.of(row.getLong("follows")).filter(id -> id != 0));
    }

    private StatementSpec by(Actor actor, LocalDate on, String sql) {
        return jdbc.sql(sql)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high());
    }

    private static Scope placeOf(String division) {
        return Scope.of(division);
    }
}
