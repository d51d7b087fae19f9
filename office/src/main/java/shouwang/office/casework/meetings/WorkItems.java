package shouwang.office.casework.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.CaseClock.Lateness;
import shouwang.office.casework.meetings.WorkItem.Done;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The work that meetings opened; insert-only. */
@Repository
public class WorkItems {

    private final JdbcClient jdbc;

    WorkItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(Actor actor, Meeting.Item item, String division, Conclusion conclusion, LocalDate today) {
        jdbc.sql("""
                        insert into casework.work_item (item_id, household_id, division, kind, words, owner, due_on, opened_on)
                        values (:item, :household, :division, :kind, :words, :owner, :due, :on)
                        """)
                .param("item", item.id())
                .param("household", item.household())
                .param("division", division)
                .param("kind", conclusion.kind().name())
                .param("words", conclusion.follow().measures())
                .param("owner", conclusion.follow().responsible())
                .param("due", conclusion.follow().dueOn().orElseThrow())
                .param("on", today)
                .update();
    }

    /** What is open first, by deadline. */
    public List<WorkItem> list(Scope scope, boolean isOpen, int most, LocalDate today) {
        return jdbc.sql("""
                        select w.*, regexp_replace(coalesce(v.name, ''), '(村民|居民)委员会$', '') || ' ' || coalesce(w.group_text, '')
                            as place
                        from casework.v_work_item w left join region.division v on v.code = left(w.division, 12)
                        where w.division >= :low and w.division < :high and (w.closed_on is null) = :open
                        order by w.due_on, w.id limit :most
                        """)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("open", isOpen)
                .param("most", most)
                .query((row, number) -> {
                    LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new WorkItem(
                            row.getLong("id"),
                            row.getLong("household_id"),
                            row.getString("head_name"),
                            row.getString("place").strip(),
                            Conclusion.Kind.valueOf(row.getString("kind")),
                            row.getString("words"),
                            row.getString("owner"),
                            dueOn,
                            closedOn == null
                                    ? Optional.empty()
                                    : Optional.of(new Done(
                                            row.getString("closed_words"),
                                            row.getString("paper"),
                                            row.getString("closed_by_name"),
                                            closedOn)),
                            closedOn == null ? Lateness.of(dueOn, today) : Lateness.STOPPED);
                })
                .list();
    }

    public int countOpen(Scope scope) {
        return jdbc.sql("select count(*)::int from casework.v_work_item"
                        + " where division >= :low and division < :high and closed_on is null")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Integer.class)
                .single();
    }

    public boolean isThere(Actor actor, long work) {
        return jdbc.sql("select exists (select 1 from casework.work_item"
                        + " where id = :id and division >= :low and division < :high)")
                .param("id", work)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Boolean.class)
                .single();
    }

    /** Closes a piece of work. */
    public void close(Actor actor, long work, String words, String paper, LocalDate on) {
        jdbc.sql("""
                        insert into casework.work_closing (work_id, division, words, paper, closed_by, closed_by_name, closed_on)
                        select id, division, :words, :paper, :by, :name, :on from casework.work_item
                        where id = :work and division >= :low and division < :high
                        """)
                .param("work", work)
                .param("words", words)
                .param("paper", paper)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }
}
