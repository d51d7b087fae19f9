package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** 问题和需协助事项: the one thing on the dispatch table that people write, village by village and day by day. */
@Service
public class DispatchRemarks {

    private static final int LONGEST = 500;

    private final Database database;
    private final JdbcClient jdbc;
    private final Divisions divisions;
    private final OfficeClock clock;

    DispatchRemarks(Database database, JdbcClient jdbc, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * What stands on the line of a place on a day.
     *
     * @param seq how often it was written; nought for a line nobody wrote on
     * @param by who wrote it last, and when; nothing for a line nobody wrote on
     */
    public record Remark(String division, String place, int seq, String words, String by) {}

    /** The words of every line of a day that somebody wrote on, by place; in the transaction that is running. */
    Map<String, String> on(Scope scope, LocalDate day) {
        Map<String, String> words = new HashMap<>();
        written(scope, day).forEach((place, remark) -> words.put(place, remark.words()));
        return words;
    }

    /** The lines that an actor writes on: a village its own; a town its own and those of its villages. */
    public List<Remark> lines(Actor actor, LocalDate day) {
        Map<String, Remark> written = database.read(actor.scope(), () -> written(actor.scope(), day));
        return places(actor).stream()
                .map(place -> {
                    Remark known = written.getOrDefault(place.code(), new Remark("", "", 0, "", ""));
                    return new Remark(place.code(), place.shortName(), known.seq(), known.words(), known.by());
                })
                .toList();
    }

    /** Whether an actor writes on the table at all. */
    public boolean mayWrite(Actor actor) {
        return actor.role().entersFacts()
                && divisions
                        .find(actor.division())
                        .filter(own -> own.level() == Division.Level.VILLAGE || own.level() == Division.Level.TOWN)
                        .isPresent();
    }

    /**
     * Writes on a line of a day.
     *
     * @param known how often it was written when the actor saw it
     * @param form made with the page; sent twice it is written once
     */
    public void write(Actor actor, LocalDate day, String division, int known, String words, UUID form) {
        if (!mayWrite(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        if (places(actor).stream().noneMatch(place -> place.code().equals(division))) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        if (words.length() > LONGEST) {
            throw CampaignProblem.REMARK_TOO_LONG.refuse(LONGEST);
        }
        if (day.isAfter(clock.today())) {
            throw CampaignProblem.HELD_IN_THE_FUTURE.refuse(clock.today());
        }
        try {
            database.write(actor, () -> writeNow(actor, day, division, known, words, form));
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw CampaignProblem.REMARK_CHANGED_MEANWHILE.refuse();
        }
    }

    private void writeNow(Actor actor, LocalDate day, String division, int known, String words, UUID form) {
        boolean isSentAgain = jdbc.sql("""
                        select exists (select from campaign.dispatch_remark
                                       where form = :form and division = :division and division >= :low and division < :high)
                        """)
                .param("form", form)
                .param("division", division)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Boolean.class)
                .single();
        Remark standing = written(actor.scope(), day).getOrDefault(division, new Remark("", "", 0, "", ""));
        if (isSentAgain || standing.words().equals(words)) {
            return;
        }
        if (standing.seq() != known) {
            throw CampaignProblem.REMARK_CHANGED_MEANWHILE.refuse();
        }
        jdbc.sql("""
                        insert into campaign.dispatch_remark
                            (division, as_of_on, seq, words, form, entered_by, entered_by_name, entered_on)
                        values (:division, :day, :seq, :words, :form, :by, :byName, :on)
                        """)
                .param("division", division)
                .param("day", day)
                .param("seq", known + 1)
                .param("words", words)
                .param("form", form)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("on", clock.today())
                .update();
    }

    private Map<String, Remark> written(Scope scope, LocalDate day) {
        Map<String, Remark> byPlace = new HashMap<>();
        jdbc.sql("""
                        select division, seq, words, entered_by_name, entered_on from campaign.v_dispatch_remark
                        where as_of_on = :day and division >= :low and division < :high
                        """)
                .param("day", day)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(row -> {
                    byPlace.put(
                            row.getString("division"),
                            new Remark(
                                    row.getString("division"),
                                    "",
                                    row.getInt("seq"),
                                    row.getString("words"),
                                    row.getString("entered_by_name") + " " + row.getString("entered_on")));
                });
        return byPlace;
    }

    private List<Division> places(Actor actor) {
        Division own = divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        return own.level() == Division.Level.TOWN
                ? java.util.stream.Stream.concat(
                                divisions.children(own.code()).stream(), java.util.stream.Stream.of(own))
                        .toList()
                : List.of(own);
    }
}
