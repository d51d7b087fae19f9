package shouwang.office.app.atwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MeetingConclusions;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Conclusion.Follow;
import shouwang.office.casework.meetings.Conclusion.Kind;
import shouwang.office.casework.meetings.Conclusion.Votes;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;

/** The sample village's meetings (样板会议): one held two days before the sample's day, one to come. */
@Component
public class SampleMeetings {

    private static final int HELD_DAYS_AGO = 2;
    private static final int COMES_IN_DAYS = 3;
    private static final List<String> DUE =
            List.of("样村长 主要负责人", "样副主任 副主任", "样队员 驻村工作队", "样监测 监测员", "样网格 网格员", "样代表甲 村民代表", "样代表乙 村民代表");

    private final SampleCases cases;
    private final MeetingDesk desk;
    private final MeetingConclusions conclusions;
    private final OfficeClock clock;

    SampleMeetings(SampleCases cases, MeetingDesk desk, MeetingConclusions conclusions, OfficeClock clock) {
        this.cases = cases;
        this.desk = desk;
        this.conclusions = conclusions;
        this.clock = clock;
    }

    /** Holds what has not been held yet; afterwards the office day is what it was. */
    public void play() {
        LocalDate today = clock.today();
        cases.people().stream()
                .filter(actor -> actor.role() == Role.VILLAGE_CHIEF)
                .findFirst()
                .filter(chief -> desk.latest(chief).isEmpty())
                .ifPresent(chief -> {
                    try {
                        clock.startOn(today.minusDays(HELD_DAYS_AGO));
                        hold(chief);
                    } finally {
                        clock.startOn(today);
                    }
                    desk.convene(chief, call(today.plusDays(COMES_IN_DAYS)), DUE);
                });
    }

    private void hold(Actor chief) {
        long id = desk.convene(chief, call(clock.today()), DUE);
        desk.signIn(chief, id, IntStream.rangeClosed(1, DUE.size() - 1).boxed().toList());
        List<Item> items = desk.whole(chief.scope(), id).items();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            try {
                conclusions.conclude(chief, id, item.id(), conclusion(item, i));
            } catch (Refusal monitoredOrOpen) {
                if (monitoredOrOpen.problem() instanceof CaseworkProblem) {
                    conclusions.conclude(chief, id, item.id(), of(Kind.WATCH, "继续走访关注(样例)"));
                }
            }
        }
        if (!items.isEmpty()) {
            desk.close(chief, id);
        }
    }

    /** The first few households show what can be concluded; the others are watched. */
    private Conclusion conclusion(Item item, int number) {
        boolean isMonitored = item.why().startsWith("监测对象");
        if (isMonitored) {
            return switch (number % 5) {
                case 0 -> of(Kind.SUPPLEMENT, "补充落实公益性岗位(样例)");
                case 1 -> of(Kind.ELIMINATE, "收入稳定,按程序消除(样例)");
                default -> of(Kind.WATCH, "继续帮扶并走访(样例)");
            };
        }
        return switch (number % 7) {
            case 0 -> of(Kind.IDENTIFY, "收入骤减,拟纳入(样例)");
            case 1 -> of(Kind.NOT_INCLUDED, "家庭能够自行应对(样例)");
            default -> of(Kind.WATCH, "继续走访关注(样例)");
        };
    }

    private Conclusion of(Kind kind, String words) {
        boolean identify = kind == Kind.IDENTIFY;
        return new Conclusion(
                kind,
                identify ? Optional.of("边缘易致贫户") : Optional.empty(),
                identify ? List.of("因务工就业不稳") : List.of(),
                new Votes(DUE.size() - 1, 0, 0),
                List.of(),
                words,
                new Follow(words, "样网格", Optional.of(clock.today().plusDays(10))));
    }

    private static Meeting.Call call(LocalDate on) {
        return new Meeting.Call(on, "上午9时", "村委会会议室", "样村长", "样监测");
    }
}
