package shouwang.office.screening;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The rows of the lists (线索): how they arrive, and what became of them. */
@Repository
class Clues {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    Clues(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Opens the way in for the rows of one list, in the transaction that is running. */
    ListCopy copyIn(Actor actor) throws SQLException {
        return new ListCopy(dataSource);
    }

    /** Keeps the rows that have just been copied into the transaction as the rows of a list; they wait to be matched. */
    void arrive(Actor actor, TakenList list) {
        jdbc.sql("""
                        insert into screening.clue (list_id, kind, department, division, row_no, name, number_text,
                            identity_key, number_flaw, town_text, is_other_town, village_text, village, group_text,
                            group_key, head_name, columns, refused_because, remark)
                        select :list, :kind, :department, :division, row_no, name, number_text,
                            identity_key, number_flaw, town_text, is_other_town, village_text, village, group_text,
                            group_key, head_name, columns, refused_because, remark
                        from arriving_clue order by row_no
                        """)
                .param("list", list.id())
                .param("kind", list.source().kind().code())
                .param("department", list.source().department())
                .param("division", list.division())
                .update();
    }

    /** Every row of the lists within a scope, in the order of lists and rows, from one cursor. */
    void outcomes(Scope scope, Consumer<RowOutcome> each) {
        jdbc.sql("""
                        select l.file_name, c.row_no, c.outcome, h.label, c.matched_by, c.because
                        from screening.clue c
                        join screening.list l on l.id = c.list_id
                        left join registry.v_household h on h.id = c.household_id
                        where c.division >= :low and c.division < :high
                        order by c.list_id, c.row_no
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .withFetchSize(1000)
                .query(row -> {
                    each.accept(new RowOutcome(
                            row.getString("file_name"),
                            row.getInt("row_no"),
                            Outcome.of(row.getString("outcome")),
                            Optional.ofNullable(row.getString("label")),
                            Optional.ofNullable(row.getString("matched_by")),
                            row.getString("because")));
                });
    }

    /**
     * Sends rows whose answered household is in force no longer back to the queue: the answer stands, its household
     * does not.
     */
    List<ClueMatching.Moved> loseHouseholds(Actor actor) {
        return jdbc.sql("""
                        update screening.clue c
                        set outcome = 'waiting', household_id = null, matched_by = null, division = l.division,
                            because = '答复选定的农户已注销或并入别户,请撤销原答复后重新核对。', changed_at = clock_timestamp()
                        from screening.list l, screening.clue before
                        where l.id = c.list_id and before.id = c.id and c.outcome = 'matched' and c.answer = 'this-person'
                          and c.division >= :low and c.division < :high and l.division >= :low and l.division < :high
                          and not exists (select 1 from registry.v_household h where h.id = c.household_id)
                        returning c.list_id, before.household_id as left_household, null::bigint as joined_household
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(ClueMatching.Moved::of)
                .list();
    }

    /** Rows, memberships and leads go with a household that moved to another village. */
    void followHouseholds(Actor actor) {
        for (String table : List.of("clue", "membership", "lead")) {
            jdbc.sql("""
                            update screening.%s c set division = h.village
                            from registry.v_household h
                            where h.id = c.household_id and c.division <> h.village
                              and c.division >= :low and c.division < :high
                              and h.division >= :low and h.division < :high
                            """.formatted(table))
                    .param("low", actor.scope().low())
                    .param("high", actor.scope().high())
                    .update();
        }
    }
}
