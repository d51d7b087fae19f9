package shouwang.office.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Passage;
import shouwang.policy.procedure.DayKind;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.WorkCalendar;

/** 时限: how many days a case has used and has left, in all and at its step, by the office day and the pack's kind of days. */
@Component
public class CaseClock {

    private final Ruling ruling;

    CaseClock(Ruling ruling) {
        this.ruling = ruling;
    }

    /** How a deadline stands. */
    public enum Lateness {
        STOPPED("已停表", "is-unknown"),
        FINE("未到期", "is-good"),
        TODAY("今天到期", "is-doubt"),
        LATE("已超期", "is-error");

        private final String words;
        private final String look;

        Lateness(String words, String look) {
            this.words = words;
            this.look = look;
        }

        public String words() {
            return words;
        }

        public String look() {
            return look;
        }

        /** How a deadline stands on a day. */
        public static Lateness of(LocalDate dueOn, LocalDate today) {
            return today.isAfter(dueOn) ? LATE : today.equals(dueOn) ? TODAY : FINE;
        }
    }

    /**
     * A deadline as it is read.
     *
     * @param used days behind the day it began on
     */
    public record Reading(int used, int allowed, LocalDate dueOn, Lateness lateness, String unit) {

        /** In words: 已用 3 天,还剩 7 天. */
        public String inWords() {
            int left = allowed - used;
            return switch (lateness) {
                case STOPPED -> "用了 %d %s(时限 %d %s)".formatted(used, unit, allowed, unit);
                case LATE -> "已用 %d %s,超期 %d %s".formatted(used, unit, used - allowed, unit);
                default -> "已用 %d %s,还剩 %d %s".formatted(used, unit, left, unit);
            };
        }
    }

    /** The whole procedure: it stops with the county's decision or a refusal. */
    public Reading whole(CaseFile file) {
        Optional<LocalDate> stopped = stoppedOn(file);
        IdentificationPlan.Clock clock = ruling.identification().clock();
        LocalDate dueOn = file.opening().dueOn();
        return new Reading(
                days(file.opening().foundOn(), stopped.orElse(ruling.today())),
                days(file.opening().foundOn(), dueOn),
                dueOn,
                stopped.isPresent() ? Lateness.STOPPED : Lateness.of(dueOn, ruling.today()),
                clock.dayKind().unit());
    }

    /** The step the case stands at; none where no days run. */
    public Optional<Reading> step(CaseFile file) {
        return file.last()
                .dueOn()
                .map(dueOn -> new Reading(
                        days(file.enteredOn(), ruling.today()),
                        days(file.enteredOn(), dueOn),
                        dueOn,
                        Lateness.of(dueOn, ruling.today()),
                        ruling.identification().clock().dayKind().unit()));
    }

    private Optional<LocalDate> stoppedOn(CaseFile file) {
        if (isOnTheClock(file.last())) {
            return Optional.empty();
        }
        LocalDate stopped = file.enteredOn();
        for (int i = file.passages().size() - 1;
                i >= 0 && !isOnTheClock(file.passages().get(i));
                i--) {
            stopped = file.passages().get(i).by().on();
        }
        return Optional.of(stopped);
    }

    private boolean isOnTheClock(Passage passage) {
        return ruling.identification().step(passage.to()).isOnTheClock();
    }

    private int days(LocalDate from, LocalDate to) {
        WorkCalendar calendar = ruling.plan().calendar();
        DayKind kind = ruling.identification().clock().dayKind();
        return calendar.between(from, to, kind);
    }
}
