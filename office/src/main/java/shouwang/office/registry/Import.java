package shouwang.office.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 导入: one or more roster files handed in together, and how far they are.
 *
 * @param division the division that handed it in
 * @param words what is to be said about it now
 * @param rowsHeld right rows whose household can't be loaded
 * @param rowsSentBack rows that stand in the rejects
 * @param corrections filled cells that differ from what is known: applied with the import
 * @param proposals differences that a person confirms or declines
 */
public record Import(
        long id,
        String division,
        Status status,
        String words,
        Instant receivedAt,
        String receivedBy,
        LocalDate officeOn,
        int rowsIn,
        int rowsLoaded,
        int rowsRefused,
        int rowsHeld,
        int rowsSentBack,
        int households,
        int householdsNew,
        int householdsChanged,
        int householdsUnloaded,
        int personsNew,
        int personsChanged,
        int personsUnchanged,
        int corrections,
        int proposals,
        Optional<Step> step,
        List<RosterFile> files) {

    /** How far an import is. */
    public enum Status {
        RECEIVED("已接收"),
        READING("读取中"),
        STAGED("待应用"),
        APPLIED("已应用"),
        WITHDRAWN("已撤回"),
        FAILED("未能读取"),
        ABANDONED("已中断");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public boolean isOpen() {
            return this == RECEIVED || this == READING || this == STAGED;
        }
    }

    /** What is being done with it at this moment. */
    public record Step(String words, long done, long of) {}

    /**
     * 花名册文件: one table of an import.
     *
     * @param headerRow the row that holds the column names, 0 until it is read
     * @param unknownColumns names in the header that the pack has no column for
     */
    public record RosterFile(
            int seq,
            String name,
            String sheet,
            boolean isRejects,
            int headerRow,
            List<String> unknownColumns,
            int rowsIn,
            int rowsSentBack) {}
}
