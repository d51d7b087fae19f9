package shouwang.office.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import shouwang.policy.pack.Milestone;

/** 时间节点: a milestone of the plan as it stands on an office day. */
public record DueDate(Milestone milestone, long daysLeft) {

    static List<DueDate> all(List<Milestone> milestones, LocalDate today) {
        return milestones.stream()
                .map(milestone -> new DueDate(milestone, ChronoUnit.DAYS.between(today, milestone.due())))
                .toList();
    }

    /** How much time is left, in words. */
    public String words() {
        if (daysLeft == 0) {
            return "今天截止";
        }
        return daysLeft > 0 ? "还有 %d 天".formatted(daysLeft) : "已过 %d 天".formatted(-daysLeft);
    }

    public boolean isNear() {
        return daysLeft >= 0 && daysLeft <= 3;
    }

    public boolean isOver() {
        return daysLeft < 0;
    }
}
