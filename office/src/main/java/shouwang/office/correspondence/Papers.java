package shouwang.office.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.correspondence.KeptPapers.Latest;
import shouwang.office.correspondence.KeptPapers.Written;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Divisions;

/** 公文: the door. Papers are handed in as versions, seen, and received. */
@Service
public class Papers {

    private static final int MOST_SHOWN = 200;

    private final Database database;
    private final KeptPapers kept;
    private final Divisions divisions;
    private final OfficeClock clock;

    Papers(Database database, KeptPapers kept, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.kept = kept;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Hands in a paper (上报) as its next version.
     *
     * @param writing writes the paper to a stream and answers it, closed
     * @return the paper's number in the archive
     * @throws shouwang.office.kernel.Refusal when it says the same as the latest version
     */
    public long handIn(Actor actor, NewPaper paper, Function<OutputStream, ? extends WrittenPaper> writing) {
        return database.write(actor, () -> {
            kept.alone(actor, paper);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            WrittenPaper out = writing.apply(file);
            Written written = new Written(file.toByteArray(), out.contentSha256(), out.lines(), out.suffix());
            Optional<Latest> latest = kept.latest(actor, paper);
            if (latest.isPresent() && latest.get().contentSha256().equals(written.contentSha256())) {
                throw CorrespondenceProblem.SAME_AS_BEFORE.refuse(latest.get().version());
            }
            int version = latest.map(Latest::version).orElse(0) + 1;
            return kept.add(actor, paper, version, written, clock.today());
        });
    }

    /** The versions of one kind of paper in a matter that a reader may see, the latest first. */
    public List<Paper> ofKind(Scope scope, String matter, String kind) {
        return database.read(scope, () -> kept.ofKind(scope, matter, kind, MOST_SHOWN));
    }

    /** A paper with its file. */
    public PaperFile file(Scope scope, long id) {
        return database.read(scope, () -> {
            Paper paper = kept.find(scope, id).orElseThrow(CorrespondenceProblem.NOT_FOUND::refuse);
            byte[] content = kept.file(scope, id).orElseThrow(CorrespondenceProblem.NOT_FOUND::refuse);
            String unit = divisions.find(paper.division()).orElseThrow().shortName();
            return new PaperFile(
                    "%s_%s_%s_%s_第%d版.%s"
                            .formatted(
                                    paper.number(),
                                    unit,
                                    paper.title(),
                                    paper.asOfOn(),
                                    paper.version(),
                                    kept.suffix(scope, id)),
                    content);
        });
    }

    /** Whether this actor's office is the one a paper goes to. */
    public boolean isRecipient(Actor actor, Paper paper) {
        return paper.recipient().equals(actor.division());
    }

    /** Records that the recipient has a paper (签收). */
    public void receive(Actor actor, long id) {
        try {
            database.write(actor, () -> receiveNow(actor, found(actor, id), clock.today()));
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw receivedAlready(database.read(actor, () -> found(actor, id)));
        }
    }

    private void receiveNow(Actor actor, Paper paper, LocalDate today) {
        if (!isRecipient(actor, paper)) {
            throw CorrespondenceProblem.NOT_THE_RECIPIENT.refuse();
        }
        if (paper.receipt().isPresent()) {
            throw receivedAlready(paper);
        }
        kept.addReceipt(actor, paper, "%tY%<tm%<td-%06d".formatted(today, paper.id()), today);
    }

    private static Refusal receivedAlready(Paper paper) {
        return CorrespondenceProblem.RECEIVED_ALREADY.refuse(
                paper.receipt().map(Paper.Receipt::number).orElse(""));
    }

    private Paper found(Actor actor, long id) {
        return kept.find(actor.scope(), id).orElseThrow(CorrespondenceProblem.NOT_FOUND::refuse);
    }
}
