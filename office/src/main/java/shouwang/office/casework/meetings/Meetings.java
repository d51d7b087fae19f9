package shouwang.office.casework.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.meetings.Conclusion.Follow;
import shouwang.office.casework.meetings.Conclusion.Kind;
import shouwang.office.casework.meetings.Conclusion.Votes;
import shouwang.office.casework.meetings.Meeting.Attendee;
import shouwang.office.casework.meetings.Meeting.Call;
import shouwang.office.casework.meetings.Meeting.Concluded;
import shouwang.office.casework.meetings.Meeting.Counts;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Meetings, who was due and came, agendas and conclusions; insert-only. */
@Repository
public class Meetings {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Meetings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Until the transaction ends nobody else convenes a meeting of this village, or acts in one. */
    public void alone(Actor actor, String village) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('casework.meeting' || :village, 0))")
                .param("village", village)
                .query((row, number) -> true)
                .single();
    }

    public long convene(Actor actor, String village, Call call, LocalDate today) {
        return jdbc.sql("""
                        insert into casework.meeting (division, number, held_on, held_at, place, chair, recorder, convened_by,
                            convened_by_name, convened_on)
                        select :village, coalesce(max(number), 0) + 1, :on, :at, :place, :chair, :recorder, :by, :name, :today
                        from casework.meeting where division = :village
                        returning id
                        """)
                .param("village", village)
                .param("on", call.on())
                .param("at", call.at())
                .param("place", call.place())
                .param("chair", call.chair())
                .param("recorder", call.recorder())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    public Optional<Meeting> find(Scope scope, long id) {
        return select(scope, "and id = :id")
                .param("id", id)
                .query(Meetings::meeting)
                .optional();
    }

    /** The latest meetings, those to come first. */
    public List<Meeting> latest(Scope scope, int most) {
        return select(scope, "order by closed_on is not null, held_on desc, id desc limit :most")
                .param("most", most)
                .query(Meetings::meeting)
                .list();
    }

    /** The village's next meeting that is not closed. */
    public Optional<Meeting> open(Scope scope, String village) {
        return select(scope, "and division = :village and closed_on is null order by id desc limit 1")
                .param("village", village)
                .query(Meetings::meeting)
                .optional();
    }

    public void addAttendee(Actor actor, Meeting meeting, String name, String post) {
        jdbc.sql("""
                        insert into casework.attendee (meeting_id, seq, division, name, post)
                        select :meeting, coalesce(max(seq), 0) + 1, :division, :name, :post
                        from casework.attendee where meeting_id = :meeting
                        on conflict (meeting_id, name, post) do nothing
                        """)
                .param("meeting", meeting.id())
                .param("division", meeting.division())
                .param("name", name)
                .param("post", post)
                .update();
    }

    public List<Attendee> attendees(Scope scope, long meeting) {
        return jdbc.sql("""
                        select * from casework.v_attendee
                        where meeting_id = :meeting and division >= :low and division < :high order by seq
                        """)
                .param("meeting", meeting)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Attendee(
                        row.getInt("seq"), row.getString("name"), row.getString("post"), row.getInt("said") % 2 == 1))
                .list();
    }

    /** Says that somebody came, or did not after all: whichever was not said. */
    public void signIn(Actor actor, Meeting meeting, int attendee) {
        jdbc.sql("""
                        insert into casework.presence (meeting_id, attendee, seq, division, said_by, said_by_name)
                        select :meeting, :attendee, count(*) + 1, :division, :by, :name from casework.presence
                        where meeting_id = :meeting and attendee = :attendee
                        """)
                .param("meeting", meeting.id())
                .param("attendee", attendee)
                .param("division", meeting.division())
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    /** Puts a household on the agenda; one that stands there stays. */
    public void put(Actor actor, Meeting meeting, DueHousehold household, String why) {
        jdbc.sql("""
                        insert into casework.agenda_item (meeting_id, household_id, division, why, put_by, put_by_name)
                        values (:meeting, :household, :division, :why, :by, :name)
                        on conflict (meeting_id, household_id) do nothing
                        """)
                .param("meeting", meeting.id())
                .param("household", household.id())
                .param("division", household.division())
                .param("why", why)
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    public List<Item> items(Scope scope, long meeting) {
        return jdbc.sql("""
                        select * from casework.v_agenda_item
                        where meeting_id = :meeting and division >= :low and division < :high order by division, id
                        """)
                .param("meeting", meeting)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> item(row))
                .list();
    }

    /** What the latest meeting concluded of a household. */
    public Optional<Item> latestOf(Scope scope, long household) {
        return jdbc.sql("""
                        select * from casework.v_agenda_item
                        where household_id = :household and kind is not null and division >= :low and division < :high
                        order by id desc limit 1
                        """)
                .param("household", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> item(row))
                .optional();
    }

    public void conclude(Actor actor, Item item, String division, Concluded made) {
        Conclusion conclusion = made.conclusion();
        jdbc.sql("""
                        insert into casework.conclusion (item_id, division, kind, category, risks, facts, opinions, present,
                            votes_for, votes_against, votes_abstaining, recused, measures, responsible, due_on, concluded_by,
                            concluded_by_name, concluded_on)
                        values (:item, :division, :kind, :category, :risks, :facts::jsonb, :opinions, :present, :agree,
                            :against, :abstaining, :recused, :measures, :responsible, :due, :by, :name, :on)
                        """)
                .param("item", item.id())
                .param("division", division)
                .param("kind", conclusion.kind().name())
                .param("category", conclusion.category().orElse(null))
                .param("risks", conclusion.risks().toArray(String[]::new))
                .param("facts", json.writeValueAsString(made.facts()))
                .param("opinions", conclusion.opinions())
                .param("present", made.present())
                .param("agree", conclusion.votes().agree())
                .param("against", conclusion.votes().against())
                .param("abstaining", conclusion.votes().abstaining())
                .param("recused", conclusion.recused().toArray(String[]::new))
                .param("measures", conclusion.follow().measures())
                .param("responsible", conclusion.follow().responsible())
                .param("due", conclusion.follow().dueOn().orElse(null))
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", made.on())
                .update();
    }

    public void close(Actor actor, Meeting meeting, LocalDate on) {
        jdbc.sql("""
                        insert into casework.meeting_closing (meeting_id, division, closed_by, closed_by_name, closed_on)
                        values (:meeting, :division, :by, :name, :on)
                        """)
                .param("meeting", meeting.id())
                .param("division", meeting.division())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }

    private JdbcClient.StatementSpec select(Scope scope, String condition) {
        return jdbc.sql("select * from casework.v_meeting where division >= :low and division < :high " + condition)
                .param("low", scope.low())
                .param("high", scope.high());
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getString("division"),
                row.getInt("number"),
                new Call(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("held_at"),
                        row.getString("place"),
                        row.getString("chair"),
                        row.getString("recorder")),
                new Counts(row.getInt("due"), row.getInt("present"), row.getInt("items"), row.getInt("concluded")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }

    private Item item(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String group = row.getString("group_text");
        return new Item(
                row.getLong("id"),
                row.getLong("meeting_id"),
                row.getLong("household_id"),
                row.getString("head_name"),
                group == null ? "" : group,
                row.getString("why"),
                kind == null ? Optional.empty() : Optional.of(concluded(row, Kind.valueOf(kind))));
    }

    private Concluded concluded(ResultSet row, Kind kind) throws SQLException {
        Conclusion conclusion = new Conclusion(
                kind,
                Optional.ofNullable(row.getString("category")),
                words(row, "risks"),
                new Votes(row.getInt("votes_for"), row.getInt("votes_against"), row.getInt("votes_abstaining")),
                words(row, "recused"),
                row.getString("opinions"),
                new Follow(
                        row.getString("measures"),
                        row.getString("responsible"),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))));
        return new Concluded(
                conclusion,
                row.getInt("present"),
                json.readValue(row.getString("facts"), WORDS),
                row.getObject("concluded_on", LocalDate.class),
                row.getString("concluded_by_name"));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
