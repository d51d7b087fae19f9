package shouwang.office.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.CrossCheck;
import shouwang.office.casework.procedure.CaseFile.Hit;
import shouwang.office.casework.procedure.CaseFile.Settled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** What departments found of the members of a case's household; insert-only. */
@Repository
public class CrossChecks {

    private final JdbcClient jdbc;

    CrossChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CrossCheck of(Scope scope, long caseId) {
        Set<String> compared = new HashSet<>(jdbc.sql("""
                        select unnest(departments) from casework.comparison
                        where case_id = :case and division >= :low and division < :high
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(String.class)
                .list());
        List<Hit> hits = jdbc.sql("""
                        select * from casework.v_hit
                        where case_id = :case and division >= :low and division < :high order by id
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(CrossChecks::hit)
                .list();
        return new CrossCheck(compared, hits);
    }

    /** The living members of a case's household, by number. */
    public List<Member> members(Scope scope, long household) {
        return jdbc.sql("""
                        select p.id, p.name, coalesce(p.relation, '') as relation from registry.v_person p
                        where p.household_id = :household and p.division >= :low and p.division < :high order by p.seq
                        """)
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Member.class)
                .list();
    }

    /** A member that a department may have found. */
    public record Member(long id, String name, String relation) {}

    public void compared(Actor actor, CaseFile file, List<String> departments, LocalDate on) {
        jdbc.sql("""
                        insert into casework.comparison (case_id, seq, division, departments, compared_by, compared_by_name,
                            compared_on)
                        select :case, count(*) + 1, :division, :departments, :by, :name, :on from casework.comparison
                        where case_id = :case
                        """)
                .param("case", file.id())
                .param("division", file.division())
                .param("departments", departments.toArray(String[]::new))
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }

    public void list(Actor actor, CaseFile file, Member member, String department, String words, LocalDate on) {
        jdbc.sql("""
                        insert into casework.hit (case_id, division, member_id, member_name, department, words, listed_by,
                            listed_by_name, listed_on)
                        values (:case, :division, :member, :memberName, :department, :words, :by, :name, :on)
                        """)
                .param("case", file.id())
                .param("division", file.division())
                .param("member", member.id())
                .param("memberName", member.name())
                .param("department", department)
                .param("words", words)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }

    public void settle(Actor actor, CaseFile file, long hit, Settled settled) {
        jdbc.sql("""
                        insert into casework.hit_settling (hit_id, division, how, words, settled_by, settled_by_name, settled_on)
                        values (:hit, :division, :how, :words, :by, :name, :on)
                        """)
                .param("hit", hit)
                .param("division", file.division())
                .param("how", settled.isExplained() ? "explained" : "withdrawn")
                .param("words", settled.words())
                .param("by", actor.account())
                .param("name", settled.by())
                .param("on", settled.on())
                .update();
    }

    private static Hit hit(ResultSet row, int number) throws SQLException {
        String how = row.getString("how");
        return new Hit(
                row.getLong("id"),
                row.getString("member_name"),
                row.getString("department"),
                row.getString("words"),
                row.getObject("listed_on", LocalDate.class),
                how == null
                        ? Optional.empty()
                        : Optional.of(new Settled(
                                how.equals("explained"),
                                row.getString("settled_words"),
                                row.getString("settled_by_name"),
                                row.getObject("settled_on", LocalDate.class))));
    }
}
