package shouwang.office.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import shouwang.policy.pack.Milestone;

/** 时间节点: a milestone of the plan as it stands on an office day. */
public record DueDate(Milestone milestone, long daysLeft, boolean isNear) {

    /** @param daysOfWarning how many days before its date a milestone is near */
    static List<DueDate> all(List<Milestone> milestones, LocalDate today, long daysOfWarning) {
        return milestones.stream()
                .map(milestone -> {
                    long daysLeft = ChronoUnit.DAYS.between(today, milestone.due());
                    return new DueDate(milestone, daysLeft, daysLeft >= 0 && daysLeft <= daysOfWarning);
                })
                .toList();
    }

    /** How much time is left, in words. */
    public String words() {
        if (daysLeft == 0) {
            return "今天截止";
        }
        return daysLeft > 0 ? "还有 %d 天".formatted(daysLeft) : "已过 %d 天".formatted(-daysLeft);
    }

    public boolean isOver() {
        return daysLeft < 0;
    }
}
