package shouwang.office.casework;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseFiles;
import shouwang.office.casework.notices.LastLook;
import shouwang.office.casework.notices.NoticeText;
import shouwang.office.casework.notices.NoticeText.Hanging;
import shouwang.office.casework.notices.NoticeText.Head;
import shouwang.office.casework.notices.NoticeText.Kind;
import shouwang.office.casework.notices.NoticeText.Place;
import shouwang.office.casework.notices.Notices;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Notice;
import shouwang.office.casework.procedure.CaseFile.Objection;
import shouwang.office.casework.procedure.CaseFile.Result;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.correspondence.NewPaper;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.Papers;
import shouwang.office.correspondence.WordOut;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.IdentityNumber;
import shouwang.policy.procedure.NoticePlan;

/**
 * 公示栏: a case that passes to its notice posts it: the text is made, looked at a last time, kept, and handed to the town
 * as a paper. It comes down when the case passes on. Objections are taken while it hangs.
 */
@Service
public class NoticeBoard {

    private static final int VILLAGE = 12;
    private static final List<Role> TAKES_OBJECTIONS =
            List.of(Role.VILLAGE_MONITOR, Role.VILLAGE_CHIEF, Role.TOWN_OFFICER);
    private static final List<Role> SETTLES_OBJECTIONS = List.of(Role.VILLAGE_CHIEF, Role.TOWN_OFFICER);
    private static final String BASIS = "指南 公示";

    private final Database database;
    private final CaseFiles files;
    private final Notices notices;
    private final Ruling ruling;
    private final Post post;

    NoticeBoard(Database database, CaseFiles files, Notices notices, Ruling ruling, Post post) {
        this.database = database;
        this.files = files;
        this.notices = notices;
        this.ruling = ruling;
        this.post = post;
    }

    /** What leads from a notice to paper: where the village lies, and the archive. */
    @org.springframework.stereotype.Component
    record Post(Divisions divisions, Papers papers) {}

    @EventListener
    void follow(CaseMoved moved) {
        database.write(moved.actor(), () -> {
            CaseFile file = files.find(moved.actor().scope(), moved.caseId()).orElseThrow();
            Passage made = file.last();
            switch (made.action()) {
                case POST_NOTICE -> hang(moved.actor(), file, Kind.NOTICE, made);
                case ANNOUNCE -> hang(moved.actor(), file, Kind.ANNOUNCEMENT, made);
                case CLOSE_NOTICE ->
                    file.latestNotice()
                            .ifPresent(notice -> notices.takeDown(
                                    moved.actor(),
                                    file,
                                    notice,
                                    made.filled().date(Field.HAPPENED_ON).orElseThrow(),
                                    made.filled().text(Field.PHOTOS)));
                default -> {}
            }
        });
    }

    /** The text that a notice posted today would have; what may not be posted is refused. */
    public String preview(Scope scope, CaseFile file, Kind kind) {
        return database.read(scope, () -> {
            NoticeText text = text(scope, file, kind, ruling.today());
            return text.title() + "\n" + checked(scope, file, text);
        });
    }

    /** Whether a post takes objections, and whether it settles them. */
    public static boolean takesObjections(Actor actor) {
        return TAKES_OBJECTIONS.contains(actor.role());
    }

    public static boolean settlesObjections(Actor actor) {
        return SETTLES_OBJECTIONS.contains(actor.role());
    }

    /** Somebody objects to the notice that hangs. */
    public void object(Actor actor, long id, String person, String contact, String content, LocalDate on) {
        require(actor, TAKES_OBJECTIONS, "登记公示异议");
        if (person.isBlank() || content.isBlank()) {
            throw CaseworkProblem.NOTHING_WRITTEN.refuse();
        }
        write(actor, id, file -> {
            Notice notice = file.hangingNotice().orElseThrow(CaseworkProblem.NO_NOTICE_HANGS::refuse);
            if (on.isBefore(notice.hung().postedOn()) || on.isAfter(ruling.today())) {
                throw CaseworkProblem.NOT_A_DAY_OF_THE_NOTICE.refuse();
            }
            notices.object(actor, file, notice, new Objection(0, person, contact, content, on, Optional.empty()));
        });
    }

    /** An objection was looked into: it holds, and the case goes back or is refused; or it does not. */
    public void settle(Actor actor, long id, long objection, boolean isUpheld, String handling) {
        require(actor, SETTLES_OBJECTIONS, "处理公示异议");
        if (handling.isBlank()) {
            throw CaseworkProblem.NOTHING_WRITTEN.refuse();
        }
        try {
            write(actor, id, file -> {
                file.notices().stream()
                        .flatMap(notice -> notice.objections().stream())
                        .filter(known -> known.id() == objection)
                        .findFirst()
                        .orElseThrow(KernelProblem.NOT_FOUND::refuse);
                notices.settle(actor, file, objection, new Result(isUpheld, handling, ruling.today(), actor.name()));
            });
        } catch (DuplicateKeyException settled) {
            throw CaseworkProblem.SETTLED_ALREADY.refuse();
        }
    }

    /** The paper of a notice, as handed to the town. */
    public Optional<Paper> paper(Scope scope, CaseFile file, Notice notice) {
        return post.papers().ofKind(scope, matter(file.id()), kind(notice)).stream()
                .findFirst();
    }

    /** The matter under which a case's papers are kept. */
    public static String matter(long caseId) {
        return "case-" + caseId;
    }

    /** The kind of paper a notice is. */
    public static String kind(Notice notice) {
        return (notice.isForObjections() ? Kind.NOTICE : Kind.ANNOUNCEMENT).code() + "-" + notice.seq();
    }

    private void hang(Actor actor, CaseFile file, Kind kind, Passage made) {
        LocalDate postedOn = made.filled().date(Field.HAPPENED_ON).orElseThrow();
        NoticeText text = text(actor.scope(), file, kind, postedOn);
        notices.post(
                actor,
                file,
                text,
                checked(actor.scope(), file, text),
                made.filled().text(Field.PLACE));
        String village = file.division().substring(0, VILLAGE);
        PaperForm form = PaperForm.letter(kind.code() + "-" + file.seq(), kind.title(), text.title());
        String town = post.divisions().find(village).flatMap(Division::parent).orElseThrow();
        post.papers()
                .handIn(
                        actor,
                        new NewPaper(form, matter(file.id()), village, town, postedOn),
                        out -> written(out, text));
    }

    private WordOut written(OutputStream out, NoticeText text) {
        try (WordOut word = new WordOut(out)) {
            word.title(text.title());
            text.body(ruling.plan().bodies()).lines().forEach(word::text);
            word.signed(text.signer(ruling.plan().bodies()));
            word.signed(NoticeText.inWords(text.hanging().postedOn()));
            return word;
        }
    }

    private NoticeText text(Scope scope, CaseFile file, Kind kind, LocalDate postedOn) {
        Notices.Subject subject = notices.subject(scope, file.household().id());
        NoticePlan plan = ruling.plan().notice();
        Optional<LocalDate> untilOn =
                kind == Kind.NOTICE ? Optional.of(postedOn.plusDays(plan.days())) : Optional.empty();
        return new NoticeText(
                kind,
                new Place(
                        name(file.division().substring(0, VILLAGE)),
                        file.division().length() > VILLAGE ? name(file.division()) + " " : ""),
                Head.of(subject.head(), IdentityNumber.of(subject.headKey()).birthDate(postedOn), postedOn),
                subject.people(),
                file.latest(Action.PASS)
                        .map(passed -> passed.filled().text(Field.CATEGORY))
                        .orElse(""),
                new Hanging(postedOn, untilOn, plan.days()));
    }

    private String checked(Scope scope, CaseFile file, NoticeText text) {
        String body = text.body(ruling.plan().bodies());
        Notices.Subject subject = notices.subject(scope, file.household().id());
        new LastLook(subject.numbers(), ruling.plan().notice().neverSays())
                .found(text.title() + body)
                .ifPresent(found -> {
                    throw CaseworkProblem.NOTICE_SAYS_TOO_MUCH.refuse(found);
                });
        return body;
    }

    private String name(String division) {
        return post.divisions().find(division).map(Division::shortName).orElse("");
    }

    private void write(Actor actor, long id, Consumer<CaseFile> work) {
        database.write(actor, () -> {
            files.alone(actor, id);
            work.accept(files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse));
        });
    }

    private static void require(Actor actor, List<Role> roles, String what) {
        if (!roles.contains(actor.role())) {
            throw CaseworkProblem.NOT_YOURS_TO_DO.refuse(what, Roles.inWords(roles), BASIS);
        }
    }
}
