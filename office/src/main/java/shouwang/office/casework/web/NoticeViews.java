package shouwang.office.casework.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import shouwang.office.casework.NoticeBoard;
import shouwang.office.casework.notices.NoticeText.Kind;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Notice;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Refusal;

/** Puts the notices of a case on its page: what would be posted, what hangs, who objects. */
@Component
class NoticeViews {

    private final NoticeBoard board;
    private final Papers papers;

    NoticeViews(NoticeBoard board, Papers papers) {
        this.board = board;
        this.papers = papers;
    }

    /** A notice with its paper, and whether the reader's office is to receive that. */
    public record NoticeView(Notice notice, Optional<Paper> paper, boolean isToReceive) {

        public String title() {
            return notice.isForObjections() ? "公示" : "公告";
        }

        public List<String> lines() {
            return notice.shown().text().lines().toList();
        }

        /** A phone that an objector left is not everybody's. */
        public String contact(CaseFile.Objection objection) {
            return Masked.text(objection.contact());
        }
    }

    void show(Actor actor, CaseFile file, Model model) {
        model.addAttribute(
                "notices",
                file.notices().stream().map(notice -> view(actor, file, notice)).toList());
        model.addAttribute("preview", preview(actor, file));
        model.addAttribute(
                "takesObjections",
                NoticeBoard.takesObjections(actor) && file.hangingNotice().isPresent());
        model.addAttribute("settlesObjections", NoticeBoard.settlesObjections(actor));
    }

    private NoticeView view(Actor actor, CaseFile file, Notice notice) {
        Optional<Paper> paper = board.paper(actor.scope(), file, notice);
        return new NoticeView(
                notice,
                paper,
                paper.filter(known -> papers.isRecipient(actor, known)
                                && known.receipt().isEmpty())
                        .isPresent());
    }

    /** The text that would be posted now, line by line; what stands in its way when it can't be. */
    private List<String> preview(Actor actor, CaseFile file) {
        Optional<Kind> next = switch (file.step()) {
            case CROSS_CHECK -> file.noticeStands() ? Optional.empty() : Optional.of(Kind.NOTICE);
            case ANNOUNCEMENT -> Optional.of(Kind.ANNOUNCEMENT);
            default -> Optional.empty();
        };
        try {
            return next.map(kind ->
                            board.preview(actor.scope(), file, kind).lines().toList())
                    .orElse(List.of());
        } catch (Refusal saysTooMuch) {
            return List.of(saysTooMuch.words());
        }
    }
}
