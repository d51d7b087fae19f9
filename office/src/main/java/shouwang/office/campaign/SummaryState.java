package shouwang.office.campaign;

import java.util.List;
import java.util.Optional;

/**
 * 工作总结办到哪里: the latest version, and everything that was done with this summary, the latest last.
 *
 * @param stamp how many versions and acts there are: whoever acts says the stamp that he or she saw
 */
public record SummaryState(SummaryDraft draft, List<SummaryAct> acts, int stamp) {

    /** The latest thing done with the latest version; none for a version that is being written. */
    public Optional<SummaryAct> last() {
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(acts.get(acts.size() - 1)).filter(act -> act.draft() == draft.seq());
    }

    /** Whether it may be written on: nobody is reading it, or it came back, or a next version is due. */
    public boolean isOpen() {
        return last().map(SummaryAct::kind)
                .filter(kind -> kind == SummaryAct.Kind.SUBMIT || kind == SummaryAct.Kind.APPROVE)
                .isEmpty();
    }

    /** Whether a version was begun and nothing was done with it. */
    public boolean isDraft() {
        return draft.seq() > 0 && last().isEmpty();
    }

    public boolean isSubmitted() {
        return is(SummaryAct.Kind.SUBMIT);
    }

    public boolean isApproved() {
        return is(SummaryAct.Kind.APPROVE);
    }

    public boolean isHandedIn() {
        return is(SummaryAct.Kind.HAND_IN);
    }

    private boolean is(SummaryAct.Kind kind) {
        return last().filter(act -> act.kind() == kind).isPresent();
    }

    /** The reason for which the latest version came back. */
    public Optional<SummaryAct> sentBack() {
        return acts.stream()
                .reduce((earlier, later) -> later)
                .filter(act -> act.kind() == SummaryAct.Kind.SEND_BACK || act.kind() == SummaryAct.Kind.RETURN);
    }

    /** The figures with which the latest version was submitted, after it was. */
    Optional<SummaryAct> submitted() {
        return acts.stream()
                .filter(act -> act.kind() == SummaryAct.Kind.SUBMIT && act.draft() == draft.seq())
                .reduce((earlier, later) -> later);
    }

    /** How it stands, in words. */
    public String inWords() {
        if (draft.seq() == 0) {
            return "还没有起草";
        }
        return last().map(act -> switch (act.kind()) {
                    case SUBMIT -> "已提交，等主要负责同志审定";
                    case APPROVE -> "已审定，等上报";
                    case SEND_BACK -> "退回修改";
                    case HAND_IN -> "已上报";
                    case RETURN -> "县级已退回，等修改";
                })
                .orElse("起草中");
    }
}
