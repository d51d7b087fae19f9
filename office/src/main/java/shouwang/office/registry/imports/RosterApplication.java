package shouwang.office.registry.imports;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.Progress;
import shouwang.policy.pack.Campaign;

/**
 * Applies a staged import in one transaction: what is new is entered, corrections are carried out, all else is left to a
 * person. Whatever happens, an import is applied whole or not at all.
 */
@Repository
public class RosterApplication {

    private final Packs packs;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final Matching matching;
    private final Differences differences;
    private final NewHouseholds newHouseholds;
    private final Corrections corrections;
    private final DifferenceAnswers answers;

    RosterApplication(
            Packs packs,
            Divisions divisions,
            JdbcClient jdbc,
            Matching matching,
            Differences differences,
            NewHouseholds newHouseholds,
            Corrections corrections,
            DifferenceAnswers answers) {
        this.packs = packs;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.matching = matching;
        this.differences = differences;
        this.newHouseholds = newHouseholds;
        this.corrections = corrections;
        this.answers = answers;
    }

    /**
     * @param anyKnown false when everything is new
     * @param hasChanged whether the differences are others than those found before
     */
    public record Compared(boolean anyKnown, boolean hasChanged) {}

    /** Finds who is who and what differs, and holds the register still until the transaction ends. */
    public Compared compare(Actor actor, Progress progress) {
        progress.step("对照登记资料", 0, 0);
        jdbc.sql("lock table registry.household, registry.member, registry.income_sheet in share row exclusive mode")
                .update();
        boolean anyKnown = matching.match(actor);
        boolean hasChanged = differences.find(actor, period());
        count(anyKnown);
        return new Compared(anyKnown, hasChanged);
    }

    /** A group (组) of a village that households name. */
    public record NamedGroup(String village, String key) {}

    /** The groups that the import names and nobody made yet. */
    public List<NamedGroup> missingGroups(Actor actor, long importId) {
        return jdbc.sql("""
                        select distinct s.division, s.group_key
                        from registry.staged_household s
                        where s.import_id = :import and s.is_loaded and s.group_key is not null
                          and s.division >= :low and s.division < :high
                          and not exists (select from region.division g where g.level = 'group'
                                          and g.parent = s.division and g.group_key = s.group_key)
                        order by s.division, s.group_key
                        """)
                .param("import", importId)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query((row, number) -> new NamedGroup(row.getString(1), row.getString(2)))
                .list();
    }

    /** Outside the bulk transaction: a group is a division like others. */
    public void make(Actor actor, NamedGroup group) {
        String name = group.key().matches("\\d+") ? group.key() + "组" : group.key();
        try {
            divisions.group(actor, group.village(), group.key(), name);
        } catch (Refusal tooMany) {
            // Its households keep its name and stand in the village itself.
        }
    }

    /** After {@link #compare} in the same transaction. */
    public void apply(Actor actor, Compared compared, Progress progress) {
        progress.step("写入新的户和人员", 0, 0);
        newHouseholds.enter(actor, period(), compared.anyKnown());
        if (compared.anyKnown()) {
            progress.step("更正已有资料", 0, 0);
            corrections.begin(actor);
            corrections.chooseCorrectionsOfTheImport(actor);
            corrections.carryOut(actor, period(), LocalDate.EPOCH, "");
            rowsOutstanding(actor);
            corrections.keepImages(actor);
            answers.supersede(actor);
        }
        jdbc.sql("""
                        insert into registry.known_column (column_key, import_id)
                        select distinct column_key, kernel.import_id() from file_key
                        """).update();
        jdbc.sql("select registry.count_entered()").query((row, number) -> true).single();
    }

    /** Carries out proposed differences that a person confirmed. */
    public void carryOut(Actor actor, Long[] differences, LocalDate today) {
        corrections.begin(actor);
        corrections.choose(actor, differences);
        corrections.carryOut(actor, period(), today, "(经" + actor.name() + "确认)");
    }

    private void count(boolean anyKnown) {
        jdbc.sql("""
                        update registry.import i
                           set households_new = t.new, persons_new = case when :any then p.new else i.rows_loaded end,
                               persons_changed = d.persons, persons_unchanged = p.known - d.persons,
                               households_changed = d.households, corrections = d.corrections, proposals = d.proposals
                          from (select count(*) as new from target where is_new) t,
                               (select count(*) filter (where how = 'new') as new,
                                       count(*) filter (where how <> 'new') as known from person) p,
                               (select count(*) filter (where not is_proposed) as corrections,
                                       count(*) filter (where is_proposed) as proposals,
                                       count(distinct household_id) filter (where not is_proposed) as households,
                                       count(distinct member_id) filter (where not is_proposed) as persons
                                from registry.difference where import_id = kernel.import_id()) d
                         where i.id = kernel.import_id()
                        """).param("any", anyKnown).update();
    }

    /**
     * A household stays incomplete until the rows sent back have come again: as new people, or because a file told all
     * that is known of the household and nothing was refused.
     */
    private void rowsOutstanding(Actor actor) {
        jdbc.sql("""
                        create temporary table waiting on commit drop as
                        select h.id, greatest(0, x.refused, case when x.is_whole then 0
                                                                 else h.rows_outstanding - x.added end) as outstanding
                        from target t
                        join registry.staged_household s on s.import_id = kernel.import_id() and s.seq = t.seq
                        join registry.household h on h.id = t.household_id
                        cross join lateral (
                            select (select count(*)::int from registry.staged_row r
                                    where r.import_id = s.import_id and r.household_seq = s.seq and r.state = 'refused'
                                      and not exists (select from person p where p.file_seq = r.file_seq
                                                                             and p.row_no = r.row_no)) as refused,
                                   (select count(*)::int from person p
                                    where p.household_seq = s.seq and p.how = 'new') as added,
                                   not exists (select from registry.member m where m.household_id = h.id
                                               and m.ended_on is null
                                               and not exists (select from person p where p.member_id = m.id)) as is_whole
                        ) x
                        where not t.is_new and s.is_loaded and (s.rows_refused > 0 or h.rows_outstanding > 0)
                        """).update();
        boolean anyWaiting = jdbc.sql("""
                        select exists (select from waiting w join registry.household h on h.id = w.id
                                       where h.rows_outstanding <> w.outstanding)
                        """).query(Boolean.class).single();
        if (!anyWaiting) {
            return;
        }
        corrections.imageHouseholds(actor, """
                select w.id from waiting w join registry.household h on h.id = w.id
                where h.rows_outstanding <> w.outstanding
                """);
        jdbc.sql("""
                        update registry.household h set rows_outstanding = w.outstanding, version = h.version + 1
                          from waiting w where h.id = w.id and h.rows_outstanding <> w.outstanding
                        """).update();
    }

    private Campaign.Period period() {
        return packs.inForce().campaign().accounting();
    }
}
