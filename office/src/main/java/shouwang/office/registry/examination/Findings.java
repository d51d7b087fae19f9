package shouwang.office.registry.examination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.office.registry.bulk.CopyLines;
import shouwang.office.registry.bulk.TemporaryTable;
import shouwang.policy.Verdict;
import shouwang.policy.rule.Examination;
import shouwang.policy.rule.Finding;

/** Keeps findings and verdicts: by bulk, and so that what is found again is not touched. */
@Repository
class Findings {

    /** More than the world has: what such a roster says stands as it was given, and is no figure to be kept. */
    private static final BigDecimal MOST_YUAN = BigDecimal.TEN.pow(16);

    private final JdbcClient jdbc;
    private final DataSource source;

    Findings(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    void begin(Actor actor) {
        run("drop table if exists found_finding, found_verdict", """
                create temporary table found_finding (
                    household_id bigint not null, member_id bigint, division text not null, rule text not null,
                    severity text not null, answer text not null, because text not null) on commit drop
                """, """
                create temporary table found_verdict (
                    household_id bigint not null, division text not null, net_income numeric, net_income_per_head numeric,
                    adjusted_income_per_head numeric, in_range text not null, monitored text not null,
                    risks text[] not null, focus text[] not null, proposals text[] not null) on commit drop
                """);
    }

    /** Takes a batch in. */
    void add(Actor actor, List<Examined> examined) {
        try (CopyLines lines = TemporaryTable.copyInto(source, "found_finding")) {
            examined.forEach(household -> household.findings().forEach(finding -> add(lines, household, finding)));
            lines.end();
        }
        try (CopyLines lines = TemporaryTable.copyInto(source, "found_verdict")) {
            examined.forEach(household -> add(lines, household, household.verdict()));
            lines.end();
        }
    }

    /** Puts what was found in the place of what was found before, for the households examined. */
    void end(Actor actor) {
        run("analyze found_finding", "analyze found_verdict");
        boolean anyBefore = jdbc.sql("""
                        select exists (select from registry.verdict v join found_verdict n using (household_id))
                        """).query(Boolean.class).single();
        if (anyBefore) {
            forget();
        }
        String isNew = anyBefore ? """
                where not exists (
                    select from registry.finding f
                    where f.household_id = n.household_id and f.member_id is not distinct from n.member_id
                      and f.rule = n.rule)
                """ : "";
        String isChanged = anyBefore ? """
                on conflict (household_id) do update
                   set division = excluded.division, net_income = excluded.net_income,
                       net_income_per_head = excluded.net_income_per_head,
                       adjusted_income_per_head = excluded.adjusted_income_per_head, in_range = excluded.in_range,
                       monitored = excluded.monitored, risks = excluded.risks, focus = excluded.focus,
                       proposals = excluded.proposals
                 where (v.*) is distinct from (excluded.*)
                """ : "";
        run("""
                insert into registry.finding (household_id, member_id, division, rule, severity, answer, because)
                select household_id, member_id, division, rule, severity, answer, because from found_finding n
                """ + isNew, """
                insert into registry.verdict as v
                select * from found_verdict
                """ + isChanged);
        if (!anyBefore) {
            // Until the first verdicts are counted the planner takes them for none, and reads them all for each
            // household.
            jdbc.sql("select registry.count_examined()")
                    .query((row, number) -> true)
                    .single();
        }
    }

    private void forget() {
        run("""
                delete from registry.finding f using found_verdict e
                where f.household_id = e.household_id and not exists (
                    select from found_finding n
                    where n.household_id = f.household_id and n.member_id is not distinct from f.member_id
                      and n.rule = f.rule and n.severity = f.severity and n.answer = f.answer
                      and n.because = f.because and n.division = f.division)
                """);
    }

    private static void add(CopyLines lines, Examined household, Found finding) {
        lines.number(household.id())
                .number(finding.member().orElse(null))
                .text(household.division())
                .text(finding.rule())
                .text(finding.severity())
                .text(finding.answer())
                .text(finding.because())
                .endLine();
    }

    private static void add(CopyLines lines, Examined household, Verdict verdict) {
        lines.number(household.id())
                .text(household.division())
                .text(plain(verdict.net()))
                .text(plain(verdict.netPerHead()))
                .text(plain(verdict.adjustedPerHead()))
                .text(word(verdict.inRange()))
                .text(word(verdict.monitored()))
                .words(verdict.risks())
                .words(verdict.focus())
                .words(verdict.proposals())
                .endLine();
    }

    private static Optional<String> plain(Optional<BigDecimal> amount) {
        return amount.filter(yuan -> yuan.abs().compareTo(MOST_YUAN) < 0).map(BigDecimal::toPlainString);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }

    /** One household with what was found. */
    record Examined(long id, String division, List<Found> findings, Verdict verdict) {

        static Examined of(RegisteredHousehold household, Examination examination) {
            return new Examined(
                    household.id(),
                    household.division(),
                    examination.findings().stream().map(Found::of).toList(),
                    examination.verdict());
        }
    }

    /** A finding with its words made. */
    record Found(Optional<Long> member, String rule, String severity, String answer, String because) {

        static Found of(Finding finding) {
            return new Found(
                    finding.memberRow(),
                    finding.ruleId(),
                    word(finding.severity()),
                    word(finding.answer()),
                    finding.because());
        }
    }
}
