package shouwang.office.registry.imports;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.Difference;
import shouwang.office.registry.ImportReview.HouseholdHeld;
import shouwang.office.registry.ImportReview.KindCount;
import shouwang.office.registry.ImportReview.WrongCell;

/** The wrong cells and the differences of one import, as its pages show them. */
@Repository
public class ImportReviews {

    private static final String WITHIN = " import_id = :import and division >= :low and division < :high ";

    private final JdbcClient jdbc;

    ImportReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<WrongCell> wrongCells(Scope scope, long importId, int atMost) {
        return asked(scope, importId, """
                        select f.name, r.row_no, e.value
                          from (select * from registry.staged_row where errors is not null and""" + WITHIN + """
                                order by file_seq, row_no limit :most) r
                          join registry.import_file f on f.import_id = r.import_id and f.seq = r.file_seq
                         cross join lateral jsonb_each_text(r.errors) e
                         order by r.file_seq, r.row_no, e.key::int limit :most
                        """)
                .param("most", atMost)
                .query((row, number) -> new WrongCell(row.getString(1), row.getInt(2), row.getString(3)))
                .list();
    }

    public List<HouseholdHeld> householdsHeld(Scope scope, long importId, int atMost) {
        return asked(scope, importId, """
                        select h.head_name, h.label, regexp_replace(d.name, '(村民|居民)委员会$', ''), r.marked, r.held
                          from (select household_seq, count(*) filter (where state = 'held')::int as held,
                                       count(*) filter (where state <> 'held')::int as marked
                                  from registry.staged_row where""" + WITHIN + """
                                 group by household_seq having bool_or(state = 'held')
                                 order by household_seq limit :most) r
                          join registry.staged_household h on h.import_id = :import and h.seq = r.household_seq
                          join region.division d on d.code = left(h.division, 12)
                         order by h.seq
                        """)
                .param("most", atMost)
                .query((row, number) -> new HouseholdHeld(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)))
                .list();
    }

    public List<KindCount> kinds(Scope scope, long importId) {
        return asked(scope, importId, """
                        select kind, count(*) as all_of_it, count(*) filter (where is_open) as open
                          from registry.v_difference where""" + WITHIN + "group by kind, is_proposed order by is_proposed, kind")
                .query((row, number) -> new KindCount(kind(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    public List<Difference> ofKind(Scope scope, long importId, Difference.Kind kind, long after, int atMost) {
        return asked(
                        scope,
                        importId,
                        DifferenceAnswers.SELECT
                                + "and v.import_id = :import and v.kind = :kind and v.id > :after order by v.id limit :most")
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("after", after)
                .param("most", atMost)
                .query(DifferenceAnswers::read)
                .list();
    }

    public List<Long> open(Scope scope, long importId, Difference.Kind kind) {
        return asked(
                        scope,
                        importId,
                        "select id from registry.v_difference where is_open and kind = :kind and" + WITHIN)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .list();
    }

    public List<Difference> ofHousehold(Scope scope, long household, int atMost) {
        return jdbc.sql(DifferenceAnswers.SELECT + "and v.household_id = :household order by v.id desc limit :most")
                .param("low", scope.low())
                .param("high", scope.high())
                .param("household", household)
                .param("most", atMost)
                .query(DifferenceAnswers::read)
                .list();
    }

    private StatementSpec asked(Scope scope, long importId, String sql) {
        return jdbc.sql(sql).param("import", importId).param("low", scope.low()).param("high", scope.high());
    }

    private static Difference.Kind kind(String stored) {
        return Difference.Kind.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
