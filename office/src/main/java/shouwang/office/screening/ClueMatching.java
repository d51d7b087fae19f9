package shouwang.office.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;

/**
 * 比对: looks for the people of the lists in the register, all rows at once. A sound number decides alone; without one all
 * that is given of name, village, group and head must agree, and exactly one person must fit. What finds nobody, or
 * more than one, waits for a person. A row that somebody answered is left alone.
 */
@Repository
class ClueMatching {

    /**
     * Rows nobody answered, and rows of households still to be registered; which of them, the caller says. A table of
     * its own, so that the planner knows how many they are: by a guess it would read the register once a row.
     */
    private static final String ASKED = """
            create temporary table asked_clue on commit drop as
            select c.*, l.division as town, d.name as town_name,
                   coalesce(c.number_flaw || ',', '') as flaw, c.remark as remarks
            from screening.clue c
            join screening.list l on l.id = c.list_id
            join region.division d on d.code = l.division
            where c.division >= :low and c.division < :high and l.division >= :low and l.division < :high
              and coalesce(c.answer, 'new-household') = 'new-household' and %s
            """;

    private static final String NEW_ROWS = "c.list_id = :id";

    private static final String ONE_ROW = "c.id = :id";

    /** A matched row is asked again only when its household, or the person in it, is gone. */
    private static final String UNSETTLED = """
            c.refused_because is null and (c.outcome <> 'matched' or not exists (
                select 1 from registry.v_person p where p.household_id = c.household_id
                and (p.identity_key = c.identity_key or c.matched_by <> 'id' and p.name = c.name)))
            """;

    private static final String FOUND = """
            with by_number as (
                select a.id, count(*) as persons, count(distinct p.household_id) as households,
                       min(p.household_id) as household_id, min(p.village) as village,
                       bool_or(p.name = a.name) as name_fits, min(p.name) as known_as, string_agg(distinct
                           regexp_replace(v.name, '(村民|居民)委员会$', '') || p.head_name || '户', '、') as places
                from asked_clue a
                join registry.v_person p on p.identity_key = a.identity_key
                join region.division v on v.code = p.village
                where p.division >= :low and p.division < :high
                group by a.id
            ),
            shared as materialized (
                select s.key from registry.shared_numbers(case when (select count(*) from asked_clue) < 1000
                    then array(select identity_key from asked_clue) end) as s (key)
            ),
            by_name as (
                select a.id, count(*) as namesakes, count(*) filter (where fits) as persons,
                       min(p.household_id) filter (where fits) as household_id, min(p.village) as village
                from asked_clue a
                join registry.v_person p on p.name = a.name
                    and p.division >= a.village and p.division < a.village || 'A'
                cross join lateral (select coalesce((a.group_text is null or p.group_key = a.group_key)
                    and (a.head_name is null or p.head_name = a.head_name), false) as fits) as given
                where p.division >= :low and p.division < :high
                group by a.id
            ),
            judged as (
                select a.id, a.town, a.remarks, a.household_id as left_household, v.*,
                       case v.matched_by when 'id' then n.village else m.village end as village
                from asked_clue a
                left join by_number n on n.id = a.id
                left join shared s on s.key = a.identity_key
                left join by_name m on m.id = a.id
                cross join lateral (select 'name+village' || case when a.group_text is null then '' else '+group' end
                    || case when a.head_name is null then '' else '+head' end as fields) as given
                cross join lateral (select * from (values
                    (1, a.refused_because is not null, 'refused', null::bigint, null, a.refused_because),
                    (2, n.households = 1 and not (n.persons = 1 and s.key is not null), 'matched', n.household_id, 'id', case
                        when a.name is null then '证件号码相符,名单上无姓名。'
                        when n.name_fits then '证件号码、姓名相符。'
                        else format('证件号码相符,但姓名不同:名单上为“%s”,花名册上为“%s”,请核实。', a.name, n.known_as) end),
                    (3, n.households > 1, 'waiting', null, null,
                        format('证件号码同时登记在%s户:%s,请选定是哪一户。', n.households, n.places)),
                    (4, n.households = 1, 'waiting', null, null,
                        format('证件号码登记在%s,又与另一村一户重复,请联系%s。', n.places, :office)),
                    (5, a.is_other_town, 'refused', null, null,
                        format('乡为“%s”,不是%s,%s', a.town_text, a.town_name, case
                            when a.identity_key is null then '且' || a.number_flaw || ',不能按证件号码匹配到本镇人员。'
                            else '证件号码在花名册中也没有登记。' end)),
                    (6, a.identity_key is not null, 'waiting', null, null, '证件号码在花名册中没有登记' || case
                        when m.persons = 1 then ';有一人姓名、村相同,请核对是否同一人。' else ',请核对。' end),
                    (7, a.village_text is null, 'waiting', null, null, a.flaw || '又未填村,无法查找,请核对。'),
                    (8, a.name is null, 'waiting', null, null, a.flaw || '又无姓名,无法查找,请核对。'),
                    (9, a.village is null, 'waiting', null, null,
                        format('%s村“%s”在%s没有找到或有几个,请核对。', a.flaw, a.village_text, a.town_name)),
                    (10, m.persons = 1, 'matched', m.household_id, given.fields, format('%s按姓名、村%s%s查到唯一一人。', a.flaw,
                        case when a.group_text is null then '' else '、组' end,
                        case when a.head_name is null then '' else '、户主姓名' end)),
                    (11, m.persons > 1, 'waiting', null, null,
                        format('%s符合的有%s人,请选定是哪一人。', a.flaw, m.persons)),
                    (12, m.namesakes > 0, 'waiting', null, null,
                        format('%s该村有%s人叫“%s”,但组或户主姓名不符,请核对。', a.flaw, m.namesakes, a.name)),
                    (13, true, 'waiting', null, null, format('%s该村没有叫“%s”的人,请核对。', a.flaw, a.name)))
                    as said (step, applies, outcome, household_id, matched_by, because)
                    where applies order by step limit 1) as v
            )
            """;

    /** A household's row that is still to be registered keeps its answer's words until it is found. */
    private static final String SETTLED = """
            update screening.clue c
            set outcome = j.outcome, household_id = j.household_id, matched_by = j.matched_by,
                because = j.because || j.remarks, changed_at = clock_timestamp(),
                division = case j.outcome when 'matched' then j.village else j.town end
            from judged j
            where c.id = j.id and (c.answer is null or 'matched' in (c.outcome, j.outcome))
              and (c.outcome, c.household_id, c.matched_by, c.because)
                  is distinct from (j.outcome, j.household_id, j.matched_by, j.because || j.remarks)
            returning c.list_id, j.left_household, c.household_id as joined_household
            """;

    private final JdbcClient jdbc;
    private final Packs packs;

    ClueMatching(JdbcClient jdbc, Packs packs) {
        this.jdbc = jdbc;
        this.packs = packs;
    }

    /** What a matching moved: a row of a list, the household it left and the one it joined. */
    record Moved(long list, Optional<Long> left, Optional<Long> joined) {

        static Moved of(ResultSet row, int number) throws SQLException {
            return new Moved(
                    row.getLong("list_id"),
                    Optional.ofNullable(row.getObject("left_household", Long.class)),
                    Optional.ofNullable(row.getObject("joined_household", Long.class)));
        }

        static List<Long> lists(List<Moved> moved) {
            return moved.stream().map(Moved::list).distinct().toList();
        }

        /** The households whose key groups may have changed. */
        static List<Long> households(List<Moved> moved) {
            return moved.stream()
                    .filter(row -> !row.left().equals(row.joined()))
                    .flatMap(row -> Stream.concat(row.left().stream(), row.joined().stream()))
                    .distinct()
                    .toList();
        }
    }

    /** Matches the rows of a list. */
    List<Moved> matchList(Actor actor, long list) {
        return match(actor, NEW_ROWS, list);
    }

    /** Matches one row anew. */
    List<Moved> matchRow(Actor actor, long clue) {
        return match(actor, ONE_ROW, clue);
    }

    /** Matches what the register's changes may have settled or unsettled: waiting rows, and rows whose person is gone. */
    List<Moved> matchUnsettled(Actor actor) {
        return match(actor, UNSETTLED, 0);
    }

    private List<Moved> match(Actor actor, String which, long id) {
        within(actor, ASKED.formatted(which)).param("id", id).update();
        jdbc.sql("analyze asked_clue").update();
        List<Moved> moved = within(actor, FOUND + SETTLED)
                .param("office", packs.inForce().campaign().area().office())
                .query(Moved::of)
                .list();
        jdbc.sql("drop table asked_clue").update();
        return moved;
    }

    private JdbcClient.StatementSpec within(Actor actor, String sql) {
        return jdbc.sql(sql)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high());
    }
}
