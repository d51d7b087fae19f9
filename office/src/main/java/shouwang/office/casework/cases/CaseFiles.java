package shouwang.office.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.NewCase;
import shouwang.office.casework.notices.Notices;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The case files. */
@Repository
public class CaseFiles {

    private final JdbcClient jdbc;
    private final Passages passages;
    private final CrossChecks crossChecks;
    private final CasePapers papers;
    private final Notices notices;

    CaseFiles(JdbcClient jdbc, Passages passages, CrossChecks crossChecks, CasePapers papers, Notices notices) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.passages = passages;
        this.crossChecks = crossChecks;
        this.papers = papers;
    }

    /** Until the transaction ends nobody else does anything to the case. */
    public void alone(Actor actor, long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('casework.case_file', :id))")
                .param("id", id)
                .query((row, number) -> true)
                .single();
    }

    public Optional<CaseFile> find(Scope scope, long id) {
        return jdbc.sql("""
                        select c.*, (select count(*)::int from registry.v_person p where p.household_id = c.household_id
                                     and p.division >= :low and p.division < :high) as people
                        from casework.case_file c where c.id = :id and c.division >= :low and c.division < :high
                        """)
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> file(scope, row))
                .optional();
    }

    /** The household a case is to be opened about, as the register has it; it is monitored also when a case made it so. */
    public Optional<KnownHousehold> household(Actor actor, long household) {
        return jdbc.sql("""
                        select h.id, h.division, h.head_name,
                            h.monitored <> 'no' or exists (select 1 from casework.v_case c
                                where c.household_id = h.id and c.step = 'MONITORED') as monitored
                        from registry.v_household h
                        where h.id = :id and h.division >= :low and h.division < :high
                        """)
                .param("id", household)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query((row, number) -> new KnownHousehold(
                        row.getLong("id"),
                        row.getString("division"),
                        row.getString("head_name"),
                        row.getBoolean("monitored")))
                .optional();
    }

    public long open(Actor actor, KnownHousehold household, NewCase wanted, LocalDate dueOn, LocalDate today) {
        return jdbc.sql("""
                        insert into casework.case_file (division, procedure, household_id, head_name, source, source_words,
                            found_on, due_on, opened_by, opened_by_name, opened_on)
                        values (:division, :procedure, :household, :head, :source, :words, :found, :due, :by, :name, :on)
                        returning id
                        """)
                .param("division", household.division())
                .param("procedure", Identification.TABLE.code())
                .param("household", household.id())
                .param("head", household.headName())
                .param("source", wanted.source())
                .param("words", wanted.words())
                .param("found", wanted.foundOn())
                .param("due", dueOn)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", today)
                .query(Long.class)
                .single();
    }

    private CaseFile file(Scope scope, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new CaseFile(
                id,
                row.getString("division"),
                new CaseFile.Household(row.getLong("household_id"), row.getString("head_name"), row.getInt("people")),
                new CaseFile.Opening(
                        row.getString("source"),
                        row.getString("source_words"),
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)),
                passages.of(scope, id),
                crossChecks.of(scope, id),
                papers.of(scope, id),
                notices.of(scope, id),
                papers.recusals(scope, id));
    }
}
