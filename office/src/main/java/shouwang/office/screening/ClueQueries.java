package shouwang.office.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What pages read of the rows of lists. */
@Repository
class ClueQueries {

    private static final String ROWS = """
            select c.id, c.list_id, c.kind, c.department, c.row_no, c.name, c.number_text, c.town_text, c.village_text,
                   c.group_text, c.head_name, c.outcome, c.matched_by, c.because, c.answer, c.columns,
                   h.id as household_id, h.head_name as household_head, h.group_text as household_group,
                   regexp_replace(v.name, '(村民|居民)委员会$', '') as household_village
            from screening.clue c
            left join registry.v_household h on h.id = c.household_id
            left join region.division v on v.code = h.village
            where c.division >= :low and c.division < :high
            """;

    /**
     * Same number; same name in the village; same surname and birthday there; same name in the town. One letter apart
     * only when nothing else speaks for anybody.
     */
    private static final String CANDIDATES = """
            with c as (
                select id as clue_id, name, identity_key, number_text, village from screening.clue
                where id = any (:clues) and division >= :low and division < :high
            ),
            near as (
                select c.clue_id, p.*, 1 as rank, '证件号码相同' as why from c
                join registry.v_person p on p.identity_key = c.identity_key
                union all
                select c.clue_id, p.*, case when p.village = c.village then 2 else 4 end,
                       case when p.village = c.village then '同村、姓名相同' else '同镇、姓名相同' end
                from c join registry.v_person p on p.name = c.name
                union all
                select c.clue_id, p.*,
                       case when substr(p.identity_key, 7, 8) = substr(c.number_text, 7, 8) then 3 else 5 end,
                       case when substr(p.identity_key, 7, 8) = substr(c.number_text, 7, 8)
                           then '同村、同姓、出生日期相同' else '同村、姓名相近' end
                from c join registry.v_person p on p.village = c.village
                where p.name <> c.name and (
                    length(c.name) in (3, 4) and length(p.name) = length(c.name)
                        and (substr(p.name, 1, 1) = substr(c.name, 1, 1))::int
                          + (substr(p.name, 2, 1) = substr(c.name, 2, 1))::int
                          + (substr(p.name, 3, 1) = substr(c.name, 3, 1))::int
                          + (substr(p.name, 4, 1) = substr(c.name, 4, 1))::int = 3
                    or left(p.name, 1) = left(c.name, 1) and substr(p.identity_key, 7, 8) = substr(c.number_text, 7, 8))
            )
            select * from (
                select distinct on (n.clue_id, n.id) n.clue_id, n.id, n.rank,
                       min(n.rank) over (partition by n.clue_id) as best_rank, n.why, n.name, n.number_text,
                       n.relation, n.household_id, n.head_name as household_head, h.group_text as household_group,
                       regexp_replace(v.name, '(村民|居民)委员会$', '') as household_village
                from near n
                join registry.v_household h on h.id = n.household_id
                join region.division v on v.code = n.village
                where n.division >= :low and n.division < :high
                order by n.clue_id, n.id, n.rank
            ) each
            where rank < 5 or best_rank = 5
            order by clue_id, rank, household_village, id
            """;

    private static final int CANDIDATES_A_ROW = 6;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ClueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClueRow> page(Scope scope, ClueFilter filter, int rows) {
        return asked(scope, filter, " limit " + rows).query(ClueQueries::row).list();
    }

    private JdbcClient.StatementSpec asked(Scope scope, ClueFilter filter, String end) {
        StringBuilder sql = new StringBuilder(ROWS).append("and c.id > :after");
        filter.list().ifPresent(list -> sql.append(" and c.list_id = :list"));
        filter.outcome().ifPresent(outcome -> sql.append(" and c.outcome = :outcome"));
        filter.kind().ifPresent(kind -> sql.append(" and c.kind = :kind"));
        filter.village().ifPresent(village -> sql.append(" and coalesce(c.village, c.division) = :village"));
        return jdbc.sql(sql.append(" order by c.id").append(end).toString())
                .param("low", scope.low())
                .param("high", scope.high())
                .param("after", filter.after())
                .param("list", filter.list().orElse(0L))
                .param("outcome", filter.outcome().map(Outcome::code).orElse(""))
                .param("kind", filter.kind().map(ListKind::code).orElse(""))
                .param("village", filter.village().orElse(""));
    }

    Optional<ClueRow> find(Scope scope, long id) {
        return jdbc.sql(ROWS + "and c.id = :id")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .query(ClueQueries::row)
                .optional();
    }

    /** What stands in the row's columns, in the order of the list where that may be seen; numbers masked. */
    Map<String, String> columns(Scope scope, long id) {
        return jdbc.sql("""
                        select c.columns, l.columns as headers from screening.clue c
                        left join screening.list l on l.id = c.list_id
                        where c.id = :id and c.division >= :low and c.division < :high
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", id)
                .query((row, number) -> inOrder(
                        masked(row.getString("columns")),
                        row.getArray("headers") == null
                                ? List.of()
                                : List.of((String[]) row.getArray("headers").getArray())))
                .optional()
                .orElse(Map.of());
    }

    /** Whether a household is in force within a scope. */
    boolean isHousehold(Scope scope, long household) {
        return jdbc.sql("select exists (select 1 from registry.v_household"
                        + " where id = :id and division >= :low and division < :high)")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("id", household)
                .query(Boolean.class)
                .single();
    }

    /** Who may be meant by each of these rows, the likeliest first. */
    Map<Long, List<Candidate>> candidates(Scope scope, List<Long> clues) {
        Map<Long, List<Candidate>> found = new LinkedHashMap<>();
        jdbc.sql(CANDIDATES)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("clues", clues.toArray(Long[]::new))
                .query(row -> {
                    List<Candidate> ofRow = found.computeIfAbsent(row.getLong("clue_id"), id -> new ArrayList<>());
                    if (ofRow.size() < CANDIDATES_A_ROW) {
                        ofRow.add(candidate(row, row.getString("why")));
                    }
                });
        return found;
    }

    /** People of the register by name, by number or by its last four characters. */
    List<Candidate> people(Scope scope, String words) {
        String number = words.strip().toUpperCase(Locale.ROOT);
        return jdbc.sql("""
                        select n.name, n.number_text, n.relation, n.household_id, n.head_name as household_head,
                               h.group_text as household_group,
                               regexp_replace(v.name, '(村民|居民)委员会$', '') as household_village
                        from registry.v_person n
                        join registry.v_household h on h.id = n.household_id
                        join region.division v on v.code = n.village
                        where n.division >= :low and n.division < :high
                          and (n.name = :words or n.identity_key = :key or n.number_tail = :tail)
                        order by n.division, n.id limit 20
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("words", words.strip())
                .param("key", number.substring(0, Math.min(18, number.length())))
                .param("tail", number)
                .query((row, count) -> candidate(row, ""))
                .list();
    }

    /** Every row that the filter asks for with what stands in its columns, in order, from one cursor. */
    void stream(Scope scope, ClueFilter filter, BiConsumer<ClueRow, Map<String, String>> each) {
        asked(scope, filter, "").withFetchSize(1000).query(row -> {
            each.accept(row(row, 0), masked(row.getString("columns")));
        });
    }

    private static Map<String, String> inOrder(Map<String, String> columns, List<String> headers) {
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.concat(headers.stream(), columns.keySet().stream())
                .filter(columns::containsKey)
                .forEach(header -> ordered.put(header, columns.get(header)));
        return ordered;
    }

    private static Map<String, String> masked(String json) {
        Map<String, String> columns = JsonMapper.shared().readValue(json, TEXTS);
        columns.replaceAll((header, text) -> Masked.text(text));
        return columns;
    }

    private static Candidate candidate(ResultSet row, String why) throws SQLException {
        return new Candidate(
                row.getString("name"),
                Masked.number(text(row, "number_text")),
                text(row, "relation"),
                Objects.requireNonNull(household(row)),
                why);
    }

    private static ClueRow row(ResultSet row, int number) throws SQLException {
        String place = Stream.of(text(row, "town_text"), text(row, "village_text"), text(row, "group_text"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new ClueRow(
                row.getLong("id"),
                row.getLong("list_id"),
                new ListSource(ListKind.of(row.getString("kind")).orElseThrow(), row.getString("department")),
                row.getInt("row_no"),
                new ClueRow.Given(
                        text(row, "name"), Masked.number(text(row, "number_text")), place, text(row, "head_name")),
                new ClueRow.Result(
                        Outcome.of(row.getString("outcome")),
                        text(row, "matched_by"),
                        Masked.text(row.getString("because")),
                        Optional.ofNullable(household(row))),
                Answer.Kind.of(text(row, "answer")));
    }

    private static ClueRow.@Nullable Found household(ResultSet row) throws SQLException {
        long id = row.getLong("household_id");
        return id == 0
                ? null
                : new ClueRow.Found(
                        id,
                        row.getString("household_head"),
                        row.getString("household_village") + " " + text(row, "household_group"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
