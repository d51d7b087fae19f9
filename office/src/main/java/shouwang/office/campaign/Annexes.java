package shouwang.office.campaign;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.correspondence.NewPaper;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Annex;

/**
 * 附件: the door to the tables of the plan that the desk fills. Every figure and line is computed from the records; what only a visit can tell
 * stays empty and is never a nought.
 */
@Service
public class Annexes {

    private final Database database;
    private final Divisions divisions;
    private final Papers papers;
    private final OfficeClock clock;
    private final AnnexWriter writer;

    Annexes(Database database, Divisions divisions, Papers papers, OfficeClock clock, AnnexWriter writer) {
        this.database = database;
        this.divisions = divisions;
        this.papers = papers;
        this.clock = clock;
        this.writer = writer;
    }

    /** Those that the plan in force has, by number. */
    public List<Annex> all() {
        return writer.annexes();
    }

    /** The annex of an address or of a stored paper: annex-4. */
    public Optional<Annex> of(String kind) {
        return all().stream().filter(annex -> annex.kind().equals(kind)).findFirst();
    }

    /**
     * Writes an annex as it is now.
     *
     * @param division a village, a town, or a county; for a county it lists the villages that have households
     * @param asOf the day that stands on it
     */
    public void write(Actor actor, Annex annex, String division, LocalDate asOf, OutputStream out) {
        Scope scope = Reach.within(actor, division);
        database.read(scope, () -> writer.fill(scope, writer.task(annex, division, asOf), out));
    }

    /** The name of the file that {@link #write} fills. */
    public String fileName(Annex annex, String division, LocalDate asOf) {
        return AnnexWriter.form(annex)
                .fileName(divisions.find(division).orElseThrow().shortName(), asOf);
    }

    /**
     * Hands in an annex of the actor's own division to the division above (上报), as its next version.
     *
     * @throws shouwang.office.kernel.Refusal when nothing changed since the latest version
     */
    public long handIn(Actor actor, Annex annex) {
        Division own = divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (!mayHandIn(own)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        AnnexTask task = writer.task(annex, own.code(), clock.today());
        String above = own.parent().orElseThrow();
        NewPaper paper = new NewPaper(AnnexWriter.form(annex), writer.matter(), own.code(), above, task.asOf());
        return papers.handIn(actor, paper, out -> writer.fill(actor.scope(), task, out));
    }

    /** Whether an actor's office hands annexes in: villages and towns do. */
    public boolean mayHandIn(Actor actor) {
        return actor.role().seesHouseholds()
                && divisions.find(actor.division()).filter(Annexes::mayHandIn).isPresent();
    }

    private static boolean mayHandIn(Division own) {
        return own.level() == Division.Level.VILLAGE || own.level() == Division.Level.TOWN;
    }

    /** The versions of an annex handed in during this campaign that an actor may see, the latest first. */
    public List<Paper> handedIn(Actor actor, Annex annex) {
        return papers.ofKind(actor.scope(), writer.matter(), annex.kind());
    }
}
