package shouwang.office.casework.cases;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Kept;
import shouwang.office.casework.procedure.CaseFile.Papers;
import shouwang.office.casework.procedure.CaseFile.Recusal;
import shouwang.office.casework.procedure.CaseFile.UrgentHelp;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The papers of a case, the help that came before them, and who is related to the household; insert-only. */
@Repository
public class CasePapers {

    private final JdbcClient jdbc;

    CasePapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Papers of(Scope scope, long caseId) {
        Map<String, Kept> there = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from casework.v_case_paper
                        where case_id = :case and division >= :low and division < :high order by said_at
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(row -> {
                    there.put(
                            row.getString("code"),
                            new Kept(
                                    row.getInt("seq"),
                                    row.getString("words"),
                                    row.getString("said_by_name"),
                                    row.getObject("said_on", LocalDate.class)));
                });
        Optional<UrgentHelp> help = jdbc.sql("""
                        select * from casework.urgent_help
                        where case_id = :case and division >= :low and division < :high
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new UrgentHelp(
                        row.getString("reason"),
                        row.getString("help"),
                        row.getObject("helped_on", LocalDate.class),
                        row.getString("given_by_name")))
                .optional();
        return new Papers(there, help);
    }

    List<Recusal> recusals(Scope scope, long caseId) {
        return jdbc.sql("""
                        select * from casework.v_recusal
                        where case_id = :case and division >= :low and division < :high order by said_at
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) ->
                        new Recusal(row.getLong("account"), row.getString("person_name"), row.getString("relation")))
                .list();
    }

    /** Says that a paper is there, or missing after all: whichever it was not. */
    public void say(Actor actor, CaseFile file, String code, int seq, String words, LocalDate on) {
        jdbc.sql("""
                        insert into casework.case_paper (case_id, code, seq, division, words, said_by, said_by_name, said_on)
                        values (:case, :code, :seq, :division, :words, :by, :name, :on)
                        """)
                .param("case", file.id())
                .param("code", code)
                .param("seq", seq)
                .param("division", file.division())
                .param("words", words)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }

    /** How often something was said of a paper. */
    public int said(Scope scope, long caseId, String code) {
        return jdbc.sql("""
                        select count(*)::int from casework.case_paper
                        where case_id = :case and code = :code and division >= :low and division < :high
                        """)
                .param("case", caseId)
                .param("code", code)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }

    public void helpFirst(Actor actor, CaseFile file, UrgentHelp help, LocalDate today) {
        jdbc.sql("""
                        insert into casework.urgent_help (case_id, division, reason, help, helped_on, given_by, given_by_name,
                            given_on)
                        values (:case, :division, :reason, :help, :helped, :by, :name, :on)
                        """)
                .param("case", file.id())
                .param("division", file.division())
                .param("reason", help.reason())
                .param("help", help.help())
                .param("helped", help.on())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", today)
                .update();
    }

    /** Says that somebody is related to the household, or that the recusal is lifted: whichever it was not. */
    public void recuse(Actor actor, CaseFile file, Recusal recusal, LocalDate on) {
        jdbc.sql("""
                        insert into casework.recusal (case_id, account, seq, division, person_name, relation, said_by,
                            said_by_name, said_on)
                        select :case, :account, count(*) + 1, :division, :person, :relation, :by, :name, :on
                        from casework.recusal where case_id = :case and account = :account
                        """)
                .param("case", file.id())
                .param("account", recusal.account())
                .param("division", file.division())
                .param("person", recusal.name())
                .param("relation", recusal.relation())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }
}
