package shouwang.office.casework.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.CaseClock.Lateness;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.Step;

/** The list of cases, what is due first standing first. */
@Repository
public class CaseList {

    private static final LocalDate NEVER_DUE = LocalDate.of(9999, 12, 31);

    private static final String ASKED = """
            from casework.v_case c
            left join region.division v on v.code = left(c.division, 12)
            left join registry.household h on h.id = c.household_id
            where c.division >= :low and c.division < :high
              and (:step = '' or c.step = :step) and (:village = '' or left(c.division, 12) = :village)
              and (:words = '' or position(:words in c.head_name) > 0)
              and case :state
                    when 'open' then c.is_open
                    when 'closed' then not c.is_open
                    when 'late' then c.is_open and (c.step_due_on < :today or c.due_on < :today and c.step = any (:onTheClock))
                    when 'untold' then c.step = 'NOT_INCLUDED' and c.action <> 'TELL'
                    when 'mine' then c.step = any (:own) and (c.step <> 'NOT_INCLUDED' or c.action not in ('TELL', 'UPHOLD'))
                    when 'mine-late' then c.is_open and c.step = any (:own) and c.step_due_on < :today
                    when 'missing' then c.step = any (:orderly) and exists (
                        select 1 from unnest(:papers::text[], :paperSteps::text[]) as p (code, step)
                        where array_position(:orderly, p.step) < array_position(:orderly, c.step)
                          and not exists (select 1 from casework.v_case_paper k where k.case_id = c.id and k.code = p.code))
                    else true end
            """;

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CaseRow> page(Scope scope, CaseQuestion asked, CaseQuestion.Reader reader, int rows) {
        String behind = asked.isAfterKnown()
                ? " and (coalesce(c.step_due_on, '9999-12-31'), c.id) > (:afterDue::date, :afterId)"
                : "";
        JdbcClient.StatementSpec select = select(
                scope,
                asked,
                reader,
                """
                        select c.*, regexp_replace(coalesce(v.name, ''), '(村民|居民)委员会$', '') || ' ' || coalesce(h.group_text, '')
                                as place,
                            exists (select 1 from casework.urgent_help u where u.case_id = c.id) as urgent,
                            (select count(*)::int from casework.v_hit x where x.case_id = c.id and x.how is null) as unexplained
                        """ + ASKED + behind + " order by coalesce(c.step_due_on, '9999-12-31'), c.id limit :rows");
        if (asked.isAfterKnown()) {
            select = select.param("afterDue", asked.afterDueOn()).param("afterId", asked.afterId());
        }
        return select.param("rows", rows)
                .query((row, number) -> row(row, reader.today()))
                .list();
    }

    public int count(Scope scope, CaseQuestion asked, CaseQuestion.Reader reader) {
        return select(scope, asked, reader, "select count(*)::int " + ASKED)
                .query(Integer.class)
                .single();
    }

    /** The nearest day by which one of the cases has to go on; none where no days run. */
    public Optional<LocalDate> nearest(Scope scope, CaseQuestion asked, CaseQuestion.Reader reader) {
        return select(scope, asked, reader, "select min(c.step_due_on) filter (where c.is_open) as due_on " + ASKED)
                .query((row, number) -> Optional.ofNullable(row.getObject("due_on", LocalDate.class)))
                .single();
    }

    /** The cases of a household, the latest first. */
    public List<CaseRow> ofHousehold(Scope scope, long household, LocalDate today) {
        return jdbc.sql("""
                        select c.*, '' as place, false as urgent, 0 as unexplained from casework.v_case c
                        where c.household_id = :household and c.division >= :low and c.division < :high order by c.id desc
                        """)
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> row(row, today))
                .list();
    }

    /** The key behind which the next page begins. */
    public static String after(CaseRow last) {
        return last.stepDueOn().orElse(NEVER_DUE) + "." + last.id();
    }

    private JdbcClient.StatementSpec select(Scope scope, CaseQuestion asked, CaseQuestion.Reader reader, String sql) {
        Step[] orderly = Arrays.copyOf(Step.values(), Step.MONITORED.ordinal() + 1);
        return jdbc.sql(sql)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("step", asked.getStep())
                .param("village", asked.getVillage())
                .param("words", asked.getWords())
                .param("state", asked.getState())
                .param("today", reader.today())
                .param("own", reader.ownSteps().toArray(String[]::new))
                .param("papers", reader.paperCodes().toArray(String[]::new))
                .param("paperSteps", reader.paperSteps().toArray(String[]::new))
                .param("orderly", Arrays.stream(orderly).map(Step::name).toArray(String[]::new))
                .param(
                        "onTheClock",
                        Arrays.stream(orderly)
                                .filter(step -> step.ordinal() < Step.ANNOUNCEMENT.ordinal())
                                .map(Step::name)
                                .toArray(String[]::new));
    }

    private static CaseRow row(ResultSet row, LocalDate today) throws SQLException {
        Optional<LocalDate> stepDueOn = Optional.ofNullable(row.getObject("step_due_on", LocalDate.class));
        return new CaseRow(
                row.getLong("id"),
                row.getLong("household_id"),
                row.getString("head_name"),
                row.getString("place").strip(),
                Step.valueOf(row.getString("step")),
                row.getObject("entered_on", LocalDate.class),
                stepDueOn,
                row.getObject("found_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("last_by_name"),
                row.getBoolean("urgent"),
                row.getInt("unexplained"),
                row.getBoolean("is_open")
                        ? stepDueOn.map(due -> Lateness.of(due, today)).orElse(Lateness.FINE)
                        : Lateness.STOPPED);
    }
}
