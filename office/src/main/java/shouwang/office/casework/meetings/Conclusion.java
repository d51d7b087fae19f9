package shouwang.office.casework.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 研判结论: what a meeting concluded of a household.
 *
 * @param category asked for only when the household is to be identified
 * @param recused who left the room for this household
 */
public record Conclusion(
        Kind kind,
        Optional<String> category,
        List<String> risks,
        Votes votes,
        List<String> recused,
        String opinions,
        Follow follow) {

    /** The closed list of conclusions. */
    public enum Kind {
        IDENTIFY("拟识别", false),
        ELIMINATE("拟消除", true),
        ROLL_BACK("拟回退", true),
        IDENTIFY_AGAIN("重新识别", true),
        SUPPLEMENT("补措施", true),
        NOT_INCLUDED("不纳入", false),
        WATCH("继续关注", false);

        private final String title;
        private final boolean opensWork;

        Kind(String title, boolean opensWork) {
            this.title = title;
            this.opensWork = opensWork;
        }

        public String title() {
            return title;
        }

        /** Whether it opens a piece of work with owner and deadline. */
        public boolean opensWork() {
            return opensWork;
        }

        public static Optional<Kind> named(String name) {
            return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }
    }

    /** 表决. */
    public record Votes(int agree, int against, int abstaining) {

        public int sum() {
            return agree + against + abstaining;
        }
    }

    /** What follows: measures, who sees to it, until when. */
    public record Follow(String measures, String responsible, Optional<LocalDate> dueOn) {}
}
