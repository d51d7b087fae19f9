package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * 工作总结的办理: what was done with a version.
 *
 * @param draft the version, as its number counts
 * @param figures of a version submitted: its figures, by their heading in annex 4
 * @param asOfOn of a version submitted: the day up to which they are counted
 * @param paper of a version handed in or returned: the paper
 */
public record SummaryAct(
        int draft,
        Kind kind,
        String reason,
        Map<String, String> figures,
        Optional<LocalDate> asOfOn,
        Optional<Long> paper,
        Made made) {

    /** What can be done with a version. */
    public enum Kind {
        SUBMIT("提交审批"),
        APPROVE("审定同意"),
        SEND_BACK("退回修改"),
        HAND_IN("上报"),
        RETURN("县级退回");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Who did it, in which role, when. */
    public record Made(String by, String as, LocalDate on) {}
}
