package shouwang.office.fieldwork;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.policy.form.Answers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Keeps visits as they are filed, version by version, and the tries that failed. */
@Repository
class VisitRows {

    private static final String WITHIN = " and division >= :low and division < :high ";
    /** The rows of a block stand beside the answers, under the block's key. */
    private static final String ROWS = "#";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    VisitRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param content what was sent, in one figure
     * @return how many rows were added: none when a visit of that id is filed already
     */
    int add(Actor actor, VisitOrder order, Visit visit, String content) {
        return addAll(actor, Map.of(visit, content));
    }

    private int addAll(Actor actor, Map<Visit, String> contents) {
        List<Visit> visits = List.copyOf(contents.keySet());
        return jdbc.sql("""
                        insert into fieldwork.visit (id, order_id, household_id, division, form, version, reason, is_by_phone,
                            visited_on, inspectors, answers, content, troubles, filed_on, filed_by, filed_by_name)
                        select v.id, v.order_id, v.household_id, v.division, v.form, v.version, v.reason, v.by_phone,
                               v.visited_on, string_to_array(v.inspectors, '\n'), v.answers::jsonb, v.content,
                               string_to_array(v.troubles, '\n'), v.filed_on, :by, :byName
                          from unnest(:ids::uuid[], :orders::bigint[], :households::bigint[], :divisions::text[],
                                   :forms::int[], :versions::int[], :reasons::text[], :byPhone::boolean[], :days::date[],
                                   :inspectors::text[], :answers::text[], :contents::text[], :troubles::text[],
                                   :filedOn::date[])
                               as v (id, order_id, household_id, division, form, version, reason, by_phone, visited_on,
                                   inspectors, answers, content, troubles, filed_on)
                        on conflict (id) do nothing
                        """)
                .param("ids", each(visits, Visit::id, UUID[]::new))
                .param("orders", each(visits, visit -> visit.of().order(), Long[]::new))
                .param("households", each(visits, visit -> visit.of().household(), Long[]::new))
                .param("divisions", each(visits, visit -> visit.of().division(), String[]::new))
                .param("forms", each(visits, visit -> visit.of().form(), Integer[]::new))
                .param("versions", each(visits, Visit::version, Integer[]::new))
                .param("reasons", each(visits, visit -> visit.reason().orElse(null), String[]::new))
                .param("byPhone", each(visits, visit -> visit.made().isByPhone(), Boolean[]::new))
                .param("days", each(visits, visit -> visit.made().visitedOn().toString(), String[]::new))
                .param(
                        "inspectors",
                        each(visits, visit -> String.join("\n", visit.made().inspectors()), String[]::new))
                .param("answers", each(visits, visit -> json.writeValueAsString(flat(visit.answers())), String[]::new))
                .param("contents", each(visits, contents::get, String[]::new))
                .param("troubles", each(visits, visit -> String.join("\n", visit.troubles()), String[]::new))
                .param("filedOn", each(visits, visit -> visit.made().filedOn().toString(), String[]::new))
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    /** Adds the first versions of many at once. */
    void addAll(Actor actor, List<Map.Entry<Visit, Filing>> filings) {
        if (!filings.isEmpty()) {
            Map<Visit, String> contents = new LinkedHashMap<>();
            filings.forEach(
                    filed -> contents.put(filed.getKey(), filed.getValue().content()));
            addAll(actor, contents);
        }
    }

    /** The incomes a head by household, where they are known. */
    Map<Long, BigDecimal> incomesPerHead(Scope scope, List<Long> households) {
        Map<Long, BigDecimal> incomes = new HashMap<>();
        jdbc.sql("""
                        select household_id, adjusted_income_per_head from registry.verdict
                         where household_id = any (:ids) and adjusted_income_per_head is not null
                        """ + WITHIN)
                .param("ids", households.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> incomes.put(row.getLong(1), row.getBigDecimal(2)))
                .list();
        return incomes;
    }

    private static <T> @Nullable T[] each(
            List<Visit> visits, Function<Visit, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return visits.stream().map(part).toArray(array);
    }

    Optional<Visit> find(Scope scope, UUID id) {
        return select(scope, "id = :key", id);
    }

    List<Visit> all(Scope scope, List<UUID> ids) {
        return jdbc.sql("select * from fieldwork.v_visit where id = any (:ids)" + WITHIN)
                .param("ids", ids.toArray(UUID[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .list();
    }

    /** The versions filed under these orders, the first first. */
    List<Visit> versions(Scope scope, List<Long> orders) {
        return jdbc.sql("select * from fieldwork.v_visit where order_id = any (:orders)" + WITHIN + "order by version")
                .param("orders", orders.toArray(Long[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .list();
    }

    /** The visit of that id, if it was sent with this content. */
    Optional<Visit> sent(Scope scope, UUID id, String content) {
        return jdbc.sql("select * from fieldwork.v_visit where id = :id and content = :content" + WITHIN)
                .param("id", id)
                .param("content", content)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .optional();
    }

    /** Whether an order was ever given. */
    boolean isOrderKnown(Scope scope, long order) {
        return jdbc.sql("select exists (select from fieldwork.visit_order where id = :id" + WITHIN + ")")
                .param("id", order)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Boolean.class)
                .single();
    }

    /** The latest version filed under an order, one that was overtaken too. */
    Optional<Visit> latestOf(Scope scope, long order) {
        return select(scope, "order_id = :key order by version desc limit 1", order);
    }

    /** The versions filed under an order, the latest first. */
    List<Visit> versions(Scope scope, long order) {
        return jdbc.sql("select * from fieldwork.v_visit where order_id = :order" + WITHIN + "order by version desc")
                .param("order", order)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .list();
    }

    /** The visits of a household under any order, the latest first. */
    List<Visit> ofHousehold(Scope scope, long household) {
        return jdbc.sql("select * from fieldwork.v_visit where household_id = :household" + WITHIN
                        + "order by filed_at desc")
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .list();
    }

    /** Who heads a household, an ended one too. */
    String headOf(Scope scope, long household) {
        return jdbc.sql("select head_name from registry.household where id = :id" + WITHIN)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The income a head by which a household is held against the standard; none while it is unknown. */
    Optional<BigDecimal> incomePerHead(Scope scope, long household) {
        return jdbc.sql("select adjusted_income_per_head from registry.verdict where household_id = :id" + WITHIN)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> Optional.ofNullable(row.getBigDecimal(1)))
                .optional()
                .flatMap(amount -> amount);
    }

    /** @return how many rows were added: none when the try of that id is noted already */
    int addAttempt(Actor actor, VisitOrder order, Attempt attempt) {
        return jdbc.sql("""
                        insert into fieldwork.attempt (id, order_id, division, tried_on, tried_by, result, noted_by, noted_by_name)
                        values (:id, :order, :division, :on, :people, :result, :by, :byName)
                        on conflict (id) do nothing
                        """)
                .param("id", attempt.id())
                .param("order", order.id())
                .param("division", order.household().division())
                .param("on", attempt.on())
                .param("people", attempt.by().toArray(String[]::new))
                .param("result", attempt.result())
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    /** The tries of an order that failed, in their order. */
    List<Attempt> attempts(Scope scope, long order) {
        return jdbc.sql("""
                        select id, tried_on, tried_by, result from fieldwork.attempt
                         where order_id = :order and division >= :low and division < :high order by tried_on, noted_at
                        """)
                .param("order", order)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Attempt(
                        row.getObject("id", UUID.class),
                        row.getObject("tried_on", LocalDate.class),
                        List.of((String[]) row.getArray("tried_by").getArray()),
                        row.getString("result")))
                .list();
    }

    private Optional<Visit> select(Scope scope, String which, Object key) {
        return jdbc.sql(
                        "select * from (select * from fieldwork.v_visit where division >= :low and division < :high) v where "
                                + which)
                .param("key", key)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(this::visit)
                .optional();
    }

    private Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new Visit.Of(
                        row.getLong("order_id"),
                        row.getLong("household_id"),
                        row.getString("division"),
                        row.getInt("form"),
                        row.getBoolean("is_in_force")),
                row.getInt("version"),
                Optional.ofNullable(row.getString("reason")),
                new Visit.Made(
                        row.getBoolean("is_by_phone"),
                        row.getObject("visited_on", LocalDate.class),
                        List.of((String[]) row.getArray("inspectors").getArray()),
                        row.getObject("filed_on", LocalDate.class),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                        row.getString("filed_by_name")),
                answers(json.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {})),
                List.of((String[]) row.getArray("troubles").getArray()));
    }

    private static Map<String, String> flat(Answers answers) {
        Map<String, String> flat = new LinkedHashMap<>(answers.values());
        answers.rows().forEach((block, rows) -> flat.put(ROWS + block, String.join(",", rows)));
        return flat;
    }

    private static Answers answers(Map<String, String> flat) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        flat.forEach((place, value) -> {
            if (place.startsWith(ROWS)) {
                rows.put(place.substring(1), value.isEmpty() ? List.of() : List.of(value.split(",")));
            } else {
                values.put(place, value);
            }
        });
        return new Answers(values, rows);
    }
}
