package shouwang.office.casework.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Notice;
import shouwang.office.casework.procedure.CaseFile.Objection;
import shouwang.office.casework.procedure.CaseFile.Removal;
import shouwang.office.casework.procedure.CaseFile.Result;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Notices, when they came down, and objections to them; insert-only. */
@Repository
public class Notices {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Notices(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a notice needs of a household, and the numbers it must not show. */
    public record Subject(String head, String headKey, int people, List<String> numbers) {}

    public Subject subject(Scope scope, long household) {
        return jdbc.sql("""
                        select h.head_name, coalesce(h.head_key, (select m.identity_key from registry.v_person m
                                   where m.household_id = h.id and m.is_head limit 1), '') as head_key,
                               h.members, coalesce(h.phone, '') as phone,
                               (select coalesce(array_agg(m.identity_key) filter (where m.identity_key is not null), '{}')
                                from registry.v_person m where m.household_id = h.id) as numbers
                        from registry.v_household h
                        where h.id = :id and h.division >= :low and h.division < :high
                        """)
                .param("id", household)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> {
                    List<String> numbers = new java.util.ArrayList<>(
                            List.of((String[]) row.getArray("numbers").getArray()));
                    numbers.add(row.getString("phone"));
                    return new Subject(
                            row.getString("head_name"), row.getString("head_key"), row.getInt("members"), numbers);
                })
                .single();
    }

    public List<Notice> of(Scope scope, long caseId) {
        return jdbc.sql("""
                        select * from casework.v_notice
                        where case_id = :case and division >= :low and division < :high order by id
                        """)
                .param("case", caseId)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> notice(scope, row))
                .list();
    }

    public void post(Actor actor, CaseFile file, NoticeText text, String body, String place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("village", text.place().village());
        fields.put("group", text.place().group());
        fields.put("head", text.head().shown());
        fields.put("people", text.people());
        fields.put("category", text.category());
        jdbc.sql("""
                        insert into casework.notice (case_id, seq, division, kind, fields, text, posted_on, until_on, place,
                            posted_by, posted_by_name)
                        values (:case, :seq, :division, :kind, :fields::jsonb, :text, :posted, :until, :place, :by, :name)
                        """)
                .param("case", file.id())
                .param("seq", file.seq())
                .param("division", file.division())
                .param("kind", text.kind().code())
                .param("fields", json.writeValueAsString(fields))
                .param("text", body)
                .param("posted", text.hanging().postedOn())
                .param("until", text.hanging().untilOn().orElse(null))
                .param("place", place)
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    public void takeDown(Actor actor, CaseFile file, Notice notice, LocalDate on, String photos) {
        jdbc.sql("""
                        insert into casework.notice_removal (notice_id, division, taken_down_on, photos, removed_by,
                            removed_by_name)
                        values (:notice, :division, :on, :photos, :by, :name)
                        """)
                .param("notice", notice.id())
                .param("division", file.division())
                .param("on", on)
                .param("photos", photos)
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    public void object(Actor actor, CaseFile file, Notice notice, Objection objection) {
        jdbc.sql("""
                        insert into casework.objection (notice_id, case_id, division, person, contact, content, raised_on,
                            entered_by, entered_by_name)
                        values (:notice, :case, :division, :person, :contact, :content, :on, :by, :name)
                        """)
                .param("notice", notice.id())
                .param("case", file.id())
                .param("division", file.division())
                .param("person", objection.person())
                .param("contact", objection.contact())
                .param("content", objection.content())
                .param("on", objection.on())
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    public void settle(Actor actor, CaseFile file, long objection, Result result) {
        jdbc.sql("""
                        insert into casework.objection_result (objection_id, division, is_upheld, handling, handled_on,
                            handled_by, handled_by_name)
                        values (:objection, :division, :upheld, :handling, :on, :by, :name)
                        """)
                .param("objection", objection)
                .param("division", file.division())
                .param("upheld", result.isUpheld())
                .param("handling", result.handling())
                .param("on", result.on())
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    private List<Objection> objections(Scope scope, long notice) {
        return jdbc.sql("""
                        select * from casework.v_objection
                        where notice_id = :notice and division >= :low and division < :high order by id
                        """)
                .param("notice", notice)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> new Objection(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("contact"),
                        row.getString("content"),
                        row.getObject("raised_on", LocalDate.class),
                        result(row)))
                .list();
    }

    private static Optional<Result> result(ResultSet row) throws SQLException {
        String handling = row.getString("handling");
        return handling == null
                ? Optional.empty()
                : Optional.of(new Result(
                        row.getBoolean("is_upheld"),
                        handling,
                        row.getObject("handled_on", LocalDate.class),
                        row.getString("handled_by_name")));
    }

    private Notice notice(Scope scope, ResultSet row) throws SQLException {
        Map<String, Object> fields = json.readValue(row.getString("fields"), FIELDS);
        LocalDate down = row.getObject("taken_down_on", LocalDate.class);
        return new Notice(
                row.getLong("id"),
                row.getInt("seq"),
                row.getString("kind").equals(NoticeText.Kind.NOTICE.code()),
                new Notice.Shown(
                        row.getString("text"),
                        String.valueOf(fields.get("category")),
                        ((Number) fields.getOrDefault("people", 0)).intValue()),
                new Notice.Hung(
                        row.getObject("posted_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                        row.getString("place"),
                        down == null ? Optional.empty() : Optional.of(new Removal(down, row.getString("photos")))),
                objections(scope, row.getLong("id")));
    }
}
