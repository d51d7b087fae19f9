package shouwang.office.app.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.Milestone;
import shouwang.policy.pack.PolicyPack;

/**
 * 不变式核对: looks at a whole database, in the transaction of a connection that the caller has opened. It changes
 * nothing; what it asks is asked of the rows themselves, by the day and by the pack that stand in the database.
 */
public final class Invariants {

    private static final int MOST_ROWS = 20;

    private final JdbcClient jdbc;
    private final Map<String, Object> figures;

    private Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("""
                        select set_config('app.lo', :lo, true), set_config('app.hi', :hi, true),
                               set_config('work_mem', '96MB', true), set_config('jit', 'off', true)
                        """)
                .param("lo", Scope.EVERYWHERE.low())
                .param("hi", Scope.EVERYWHERE.high())
                .query((row, number) -> true)
                .single();
        PolicyPack pack = packInForce();
        this.figures = Map.of(
                "today", today(),
                "screeningEnds", screeningEnds(pack),
                "noticeDays", pack.procedures().notice().days());
    }

    /** Looks for every invariant, one after the other. */
    public static List<Checked> check(Connection connection) {
        Invariants all = new Invariants(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        return Invariant.all().stream().map(all::check).toList();
    }

    private Checked check(Invariant invariant) {
        long examined = count(invariant.examined());
        long open = invariant.open().map(this::count).orElse(0L);
        // Counted and listed in one look: a broken invariant may be broken for everybody.
        long[] broken = {0};
        List<Checked.Row> rows = jdbc.sql("""
                        select coalesce(regexp_replace(d.name, '(村民|居民)委员会$', ''), '') as place,
                               coalesce(b.who, '') as who, b.words, b.look, count(*) over () as broken
                        from (%s) b
                        left join region.division d on d.code = left(b.division, 12)
                        order by b.division, b.look limit %d
                        """.formatted(invariant.broken(), MOST_ROWS))
                .params(figures)
                .query((row, number) -> {
                    broken[0] = row.getLong("broken");
                    return new Checked.Row(
                            row.getString("place"),
                            row.getString("who"),
                            row.getString("words"),
                            row.getString("look"));
                })
                .list();
        return new Checked(invariant, examined, open, broken[0], rows);
    }

    private long count(String sql) {
        return jdbc.sql(sql).params(figures).query(Long.class).single();
    }

    private LocalDate today() {
        return LocalDate.now(OfficeClock.ZONE)
                .plusDays(jdbc.sql("select value::int from kernel.setting where name = :name")
                        .param("name", OfficeClock.AHEAD_DAYS)
                        .query(Integer.class)
                        .optional()
                        .orElse(0));
    }

    /** The last day of the screening; a plan without such a date never ends it. */
    private static LocalDate screeningEnds(PolicyPack pack) {
        return pack.campaign().milestones().stream()
                .filter(Milestone::endsScreening)
                .map(Milestone::due)
                .findFirst()
                .orElse(LocalDate.of(9999, 12, 31));
    }

    /** The pack as it was stored when it came into force: the folder it came from may be gone. */
    private PolicyPack packInForce() {
        try {
            Path folder = Files.createTempDirectory("shouwang-pack");
            try {
                jdbc.sql("""
                                select name, content from packs.pack_file
                                where pack_id = (select pack_id from packs.in_force order by id desc limit 1)
                                """).query(row -> {
                    write(folder.resolve(row.getString("name")), row.getString("content"));
                });
                return PolicyPack.load(folder.toString());
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
