package shouwang.office.registry.examination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.registry.examination.Findings.Examined;
import shouwang.office.registry.examination.Findings.Found;
import shouwang.policy.Verdict;

/** Keeps what was found of one household: three statements and no table of the session, for a change at somebody's door. */
@Repository
class FindingsOfOne {

    private static final String FOUND = """
            with found as (
                select * from unnest(:members::bigint[], :rules::text[], :severities::text[], :answers::text[], :becauses::text[])
                    as n (member_id, rule, severity, answer, because))
            """;

    private final JdbcClient jdbc;

    FindingsOfOne(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what was found in the place of what was found before; what is found again is not touched. */
    void keep(Actor actor, Examined household) {
        findings(household, """
                delete from registry.finding f
                 where f.household_id = :id and not exists (
                    select from found n
                     where n.member_id is not distinct from f.member_id and n.rule = f.rule and n.severity = f.severity
                       and n.answer = f.answer and n.because = f.because and f.division = :division)
                """);
        if (!household.findings().isEmpty()) {
            findings(household, """
                    insert into registry.finding (household_id, member_id, division, rule, severity, answer, because)
                    select :id, member_id, :division, rule, severity, answer, because from found n
                    on conflict on constraint one_finding_of_a_rule do nothing
                    """);
        }
        verdict(household);
    }

    private void findings(Examined household, String then) {
        jdbc.sql(FOUND + then)
                .param("id", household.id())
                .param("division", household.division())
                .param(
                        "members",
                        household.findings().stream()
                                .map(found -> found.member().orElse(null))
                                .toArray(Long[]::new))
                .param("rules", each(household.findings(), Found::rule))
                .param("severities", each(household.findings(), Found::severity))
                .param("answers", each(household.findings(), Found::answer))
                .param("becauses", each(household.findings(), Found::because))
                .update();
    }

    private void verdict(Examined household) {
        Verdict verdict = household.verdict();
        jdbc.sql("""
                        insert into registry.verdict as v
                        values (:id, :division, :net, :netPerHead, :adjusted, :inRange, :monitored, :risks, :focus, :proposals)
                        on conflict (household_id) do update
                           set division = excluded.division, net_income = excluded.net_income,
                               net_income_per_head = excluded.net_income_per_head,
                               adjusted_income_per_head = excluded.adjusted_income_per_head, in_range = excluded.in_range,
                               monitored = excluded.monitored, risks = excluded.risks, focus = excluded.focus,
                               proposals = excluded.proposals
                         where (v.*) is distinct from (excluded.*)
                        """)
                .param("id", household.id())
                .param("division", household.division())
                .param("net", orNull(verdict.net()), java.sql.Types.NUMERIC)
                .param("netPerHead", orNull(verdict.netPerHead()), java.sql.Types.NUMERIC)
                .param("adjusted", orNull(verdict.adjustedPerHead()), java.sql.Types.NUMERIC)
                .param("inRange", word(verdict.inRange()))
                .param("monitored", word(verdict.monitored()))
                .param("risks", verdict.risks().toArray(String[]::new))
                .param("focus", verdict.focus().toArray(String[]::new))
                .param("proposals", verdict.proposals().toArray(String[]::new))
                .update();
    }

    private static @Nullable BigDecimal orNull(java.util.Optional<BigDecimal> amount) {
        return amount.orElse(null);
    }

    private static String[] each(List<Found> findings, Function<Found, String> word) {
        return findings.stream().map(word).toArray(String[]::new);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
