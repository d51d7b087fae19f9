package shouwang.office.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.campaign.SummaryAct.Made;
import shouwang.office.campaign.SummaryDraft.Finding;
import shouwang.office.campaign.SummaryDraft.Saved;
import shouwang.office.campaign.SummaryDraft.Step;
import shouwang.office.campaign.SummaryDraft.Written;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The town's summary as stored: versions and acts, insert-only. */
@Repository
class SummaryRows {

    private static final String OF_TOWN = """
             where division = :town and matter = :matter and division >= :low and division < :high
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SummaryRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whoever writes or acts on a town's summary does so alone until the transaction ends. */
    void alone(Actor actor, String town) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:town))")
                .param("town", "campaign.summary/" + town)
                .query((row, number) -> true)
                .single();
    }

    /** Every version of a town's summary, the latest first. */
    List<SummaryDraft> drafts(Scope scope, String town, String matter) {
        return of(scope, town, matter, "select * from campaign.summary_draft" + OF_TOWN + " order by seq desc")
                .query(this::draft)
                .list();
    }

    /** The latest version of a town's summary. */
    private Optional<SummaryDraft> latest(Scope scope, String town, String matter) {
        return of(scope, town, matter, "select * from campaign.summary_draft" + OF_TOWN + " order by seq desc limit 1")
                .query(this::draft)
                .optional();
    }

    /** How a town's summary stands; before anybody began it, with an empty version. */
    SummaryState state(Scope scope, String town, String matter) {
        SummaryDraft draft =
                latest(scope, town, matter).orElse(new SummaryDraft(0, town, 0, Written.NOTHING, Saved.NEVER));
        List<SummaryAct> acts = acts(scope, town, matter);
        return new SummaryState(draft, acts, draft.seq() + acts.size());
    }

    /** Whether a version of this form is kept already. */
    boolean isKept(Scope scope, UUID form) {
        return jdbc.sql("""
                        select exists (select from campaign.summary_draft
                                       where form = :form and division >= :low and division < :high)
                        """)
                .param("form", form)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(Boolean.class)
                .single();
    }

    /** The accounts that wrote versions since a version. */
    Set<Long> writersSince(Scope scope, String town, String matter, int seq) {
        return of(
                        scope,
                        town,
                        matter,
                        "select distinct saved_by from campaign.summary_draft" + OF_TOWN + " and seq > :seq")
                .param("seq", seq)
                .query(Long.class)
                .set();
    }

    /** Everything that was done with a town's summary, the latest last. */
    private List<SummaryAct> acts(Scope scope, String town, String matter) {
        return of(scope, town, matter, """
                        select a.*, d.seq as draft_seq from campaign.summary_act a
                        join (select id, seq from campaign.summary_draft %s) d on d.id = a.draft_id
                        where a.division >= :low and a.division < :high order by a.id
                        """.formatted(OF_TOWN)).query(this::act).list();
    }

    void add(Actor actor, SummaryDraft draft, String matter, UUID form, LocalDate on) {
        Written written = draft.written();
        jdbc.sql("""
                        insert into campaign.summary_draft (division, matter, seq, document_number, texts, steps, findings,
                            is_autosaved, form, saved_by, saved_by_name, saved_on)
                        values (:division, :matter, :seq, :number, :texts::jsonb, :steps::jsonb, :findings::jsonb,
                            :autosaved, :form, :by, :byName, :on)
                        """)
                .param("division", draft.division())
                .param("matter", matter)
                .param("seq", draft.seq())
                .param("number", written.documentNumber())
                .param("texts", json.writeValueAsString(written.texts()))
                .param("steps", json.writeValueAsString(written.steps()))
                .param("findings", json.writeValueAsString(written.findings()))
                .param("autosaved", draft.saved().isAutosaved())
                .param("form", form)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", on)
                .update();
    }

    void add(Actor actor, SummaryDraft draft, SummaryAct act) {
        jdbc.sql("""
                        insert into campaign.summary_act (draft_id, division, seq, act, reason, figures, as_of_on, paper_id,
                            made_by, made_by_name, made_as, made_on)
                        select :draft, :division, count(*) + 1, :act, :reason, :figures::jsonb, :asOf::date, :paper::bigint,
                               :by, :byName, :as, :on
                        from campaign.summary_act where draft_id = :draft
                        """)
                .param("draft", draft.id())
                .param("division", draft.division())
                .param("act", act.kind().name())
                .param("reason", act.reason())
                .param("figures", act.kind() == SummaryAct.Kind.SUBMIT ? json.writeValueAsString(act.figures()) : null)
                .param("asOf", act.asOfOn().orElse(null))
                .param("paper", act.paper().orElse(null))
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("as", act.made().as())
                .param("on", act.made().on())
                .update();
    }

    private JdbcClient.StatementSpec of(Scope scope, String town, String matter, String sql) {
        return jdbc.sql(sql)
                .param("town", town)
                .param("matter", matter)
                .param("low", scope.low())
                .param("high", scope.high());
    }

    private SummaryDraft draft(ResultSet row, int number) throws SQLException {
        return new SummaryDraft(
                row.getLong("id"),
                row.getString("division"),
                row.getInt("seq"),
                new Written(
                        row.getString("document_number"),
                        json.readValue(row.getString("texts"), new TypeReference<Map<String, String>>() {}),
                        json.readValue(row.getString("steps"), new TypeReference<List<Step>>() {}),
                        json.readValue(row.getString("findings"), new TypeReference<List<Finding>>() {})),
                new Saved(
                        row.getBoolean("is_autosaved"),
                        row.getLong("saved_by"),
                        row.getString("saved_by_name"),
                        row.getObject("saved_on", LocalDate.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()));
    }

    private SummaryAct act(ResultSet row, int number) throws SQLException {
        Map<String, String> figures = Optional.ofNullable(row.getString("figures"))
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
        return new SummaryAct(
                row.getInt("draft_seq"),
                SummaryAct.Kind.valueOf(row.getString("act")),
                row.getString("reason"),
                figures,
                Optional.ofNullable(row.getObject("as_of_on", LocalDate.class)),
                Optional.of(row.getLong("paper_id")).filter(id -> id != 0),
                new Made(
                        row.getString("made_by_name"),
                        row.getString("made_as"),
                        row.getObject("made_on", LocalDate.class)));
    }
}
