package shouwang.office.casework.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 村级风险研判会议. */
public record Meeting(long id, String division, int number, Call call, Counts counts, Optional<LocalDate> closedOn) {

    /** 会议通知: when, where, who chairs and who writes. */
    public record Call(LocalDate on, String at, String place, String chair, String recorder) {}

    /** How many are due and came, how many households stand on the agenda and are concluded. */
    public record Counts(int due, int present, int items, int concluded) {

        public boolean isQuorate() {
            return present * 2 > due;
        }
    }

    /** Somebody who is to come. */
    public record Attendee(int seq, String name, String post, boolean isPresent) {}

    /** A household on the agenda, and what was concluded. */
    public record Item(
            long id,
            long meeting,
            long household,
            String head,
            String group,
            String why,
            Optional<Concluded> concluded) {}

    /** A conclusion as it was made. */
    public record Concluded(Conclusion conclusion, int present, List<String> facts, LocalDate on, String by) {}

    public boolean isClosed() {
        return closedOn.isPresent();
    }

    /** How it is named: 第3次村级风险研判会议. */
    public String title() {
        return "第%d次村级风险研判会议".formatted(number);
    }
}
