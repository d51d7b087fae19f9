package shouwang.office.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.region.Division.Level;

/**
 * 区划: the door to the tree of divisions. Reading needs no scope, because divisions are public; every change has its
 * actor and its audit row.
 */
@Component
public class Divisions {

    private static final int LAST_SUFFIX = 999;
    private static final String COLUMNS = "select code, name, level, parent, group_key from region.division ";

    private final Database database;
    private final JdbcClient jdbc;
    private volatile Standing standing = Standing.NONE;

    public Divisions(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void loadOnFirstStart() {
        load(Actor.OFFICE);
    }

    /** Loads the published divisions of the county; those that stand already stay as they are. */
    public void load(Actor actor) {
        List<Division> published = PublishedDivisions.read();
        if (published.size() <= count()) {
            return;
        }
        database.write(actor, () -> insert(published));
        standing = Standing.NONE;
    }

    /** The division of a code. */
    public Optional<Division> find(String code) {
        Division known = standing().byCode().get(code);
        if (known != null) {
            return Optional.of(known);
        }
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(Divisions::division)
                .optional();
    }

    /** The divisions right below one, by code: a county's towns, a town's villages, a village's groups. */
    public List<Division> children(String code) {
        List<Division> known = standing().byParent().get(code);
        if (known != null) {
            return known;
        }
        return jdbc.sql(COLUMNS + "where parent = :code order by code")
                .param("code", code)
                .query(Divisions::division)
                .list();
    }

    /** All divisions below one, however deep, by code. */
    public List<Division> below(String code) {
        return jdbc.sql("""
                        with recursive under as (
                            select code, name, level, parent, group_key from region.division where parent = :code
                            union all
                            select d.code, d.name, d.level, d.parent, d.group_key
                            from region.division d join under u on d.parent = u.code)
                        select * from under order by code
                        """).param("code", code).query(Divisions::division).list();
    }

    /** The way to a division as pages show it, from the city down: 资阳市 › 乐至县 › 通旅镇 › 复兴庙村. */
    public String path(String code) {
        return find(code).isEmpty()
                ? ""
                : wayTo(code)
                        .flatMap(each -> find(each).stream())
                        .map(Division::shortName)
                        .collect(Collectors.joining(" › "));
    }

    /** A code is a path already: the way is read by keys and not climbed. */
    private static Stream<String> wayTo(String code) {
        return IntStream.of(4, 6, 9, 12, 15)
                .filter(length -> length <= code.length())
                .mapToObj(length -> length > 12 ? code : (code.substring(0, length) + "000000000000").substring(0, 12))
                .distinct();
    }

    private Standing standing() {
        if (standing.byCode().isEmpty()) {
            standing = Standing.of(jdbc.sql(COLUMNS + "where level <> 'group' order by code")
                    .query(Divisions::division)
                    .list());
        }
        return standing;
    }

    /**
     * The group (组) of a village by its key, made when it is not there yet: a numbered group gets its number as the
     * last three digits of its code, one named by text the next free from 900. Call it before a bulk write begins, not
     * inside.
     *
     * @param groupKey the group's number without leading noughts ({@code 3}), or its text when it holds no number
     */
    public Division group(Actor actor, String villageCode, String groupKey, String name) {
        return known(villageCode, groupKey)
                .orElseGet(() -> database.write(actor, () -> made(villageCode, groupKey, name)));
    }

    private Division made(String villageCode, String groupKey, String name) {
        // The village's row is the lock: two imports that name the same new group end with one.
        jdbc.sql("select 1 from region.division where code = :village for update")
                .param("village", villageCode)
                .query(Integer.class)
                .single();
        return known(villageCode, groupKey).orElseGet(() -> {
            int suffix = suffix(villageCode, groupKey);
            if (suffix > LAST_SUFFIX) {
                throw RegionProblem.TOO_MANY_GROUPS.refuse(name);
            }
            Division group = new Division(
                    villageCode + "%03d".formatted(suffix),
                    name,
                    Level.GROUP,
                    Optional.of(villageCode),
                    Optional.of(groupKey));
            insert(List.of(group));
            return group;
        });
    }

    private int suffix(String villageCode, String groupKey) {
        if (groupKey.matches("[1-9]\\d{0,2}") && Integer.parseInt(groupKey) < 900) {
            return Integer.parseInt(groupKey);
        }
        return jdbc.sql("""
                        select coalesce(max(right(code, 3)::int), 899) + 1 from region.division
                        where parent = :village and right(code, 3) >= '900'
                        """).param("village", villageCode).query(Integer.class).single();
    }

    private Optional<Division> known(String villageCode, String groupKey) {
        return jdbc.sql(COLUMNS + "where parent = :village and group_key = :key")
                .param("village", villageCode)
                .param("key", groupKey)
                .query(Divisions::division)
                .optional();
    }

    private int insert(List<Division> divisions) {
        return jdbc.sql("""
                        insert into region.division (code, name, level, parent, group_key)
                        select * from unnest(:codes::text[], :names::text[], :levels::text[], :parents::text[], :keys::text[])
                        on conflict (code) do nothing
                        """)
                .param("codes", divisions.stream().map(Division::code).toArray(String[]::new))
                .param("names", divisions.stream().map(Division::name).toArray(String[]::new))
                .param("levels", divisions.stream().map(d -> word(d.level())).toArray(String[]::new))
                .param(
                        "parents",
                        divisions.stream().map(d -> d.parent().orElse(null)).toArray(String[]::new))
                .param(
                        "keys",
                        divisions.stream().map(d -> d.groupKey().orElse(null)).toArray(String[]::new))
                .update();
    }

    private int count() {
        return jdbc.sql("select count(*) from region.division where level <> 'group'")
                .query(Integer.class)
                .single();
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Division division(ResultSet row, int number) throws SQLException {
        return new Division(
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("parent")),
                Optional.ofNullable(row.getString("group_key")));
    }

    /**
     * What is published, from the province to the villages: every page names some of it, and it stays as it is while the
     * office runs. Groups are made every day and always read.
     *
     * @param byParent in order of their codes
     */
    private record Standing(Map<String, Division> byCode, Map<String, List<Division>> byParent) {

        static final Standing NONE = new Standing(Map.of(), Map.of());

        static Standing of(List<Division> divisions) {
            return new Standing(
                    divisions.stream().collect(Collectors.toUnmodifiableMap(Division::code, division -> division)),
                    divisions.stream()
                            .filter(division -> division.parent().isPresent())
                            .collect(Collectors.groupingBy(
                                    division -> division.parent().orElseThrow(), Collectors.toUnmodifiableList())));
        }
    }
}
