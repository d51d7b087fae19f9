package shouwang.office.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 工作总结一稿: one saved version of what the town wrote.
 *
 * @param seq the how manieth version it is; nought for a summary nobody began
 * @param saved who saved it, and when
 */
public record SummaryDraft(long id, String division, int seq, Written written, Saved saved) {

    /**
     * What the town writes (起草内容).
     *
     * @param texts by the code of their part
     */
    public record Written(String documentNumber, Map<String, String> texts, List<Step> steps, List<Finding> findings) {

        static final Written NOTHING = new Written("", Map.of(), List.of(), List.of());

        public String text(String part) {
            return texts.getOrDefault(part, "");
        }
    }

    /** 下一步工作: what is done next, who answers for it, by when. */
    public record Step(String what, String owner, String dueOn) {}

    /** 整改: what the assessment of the year before found, what was done about it, by whom, and how it stands. */
    public record Finding(String found, String measure, String owner, String state) {}

    /** Who saved it, and when; by the page itself while somebody was writing. */
    public record Saved(boolean isAutosaved, long account, String by, LocalDate on, Instant at) {

        static final Saved NEVER = new Saved(false, 0, "", LocalDate.EPOCH, Instant.EPOCH);
    }
}
