package shouwang.office.app.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.casework.CaseDesk;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.WorkDesk;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.WorkItem;
import shouwang.office.kernel.Actor;

/** 会议和识别认定待办: cases that wait for the post, meetings to hold or to conclude, work that meetings opened. */
@Component
@Order(2)
class CasesWait implements Waits {

    private static final String MEETING_BASIS = "方案 二(三)";
    private static final String CASE_BASIS = "方案 二(四)";

    private final CaseDesk cases;
    private final MeetingDesk meetings;
    private final WorkDesk work;

    CasesWait(CaseDesk cases, MeetingDesk meetings, WorkDesk work) {
        this.cases = cases;
        this.meetings = meetings;
        this.work = work;
    }

    @Override
    public List<Waiting> of(Actor actor) {
        List<Waiting> lines = new ArrayList<>();
        cases(lines, actor, "mine-late", "等您办理的识别认定中有 %,d 户过了本环节期限");
        cases(lines, actor, "mine", "识别认定有 %,d 户等您办理");
        if (!actor.role().worksInVillage()) {
            cases(lines, actor, "late", "辖区内识别认定有 %,d 户已超期");
        }
        cases(lines, actor, "missing", "识别认定有 %,d 户还欠材料");
        if (MeetingDesk.mayRun(actor)) {
            meetings.latest(actor).stream()
                    .filter(meeting -> !meeting.isClosed())
                    .forEach(meeting -> lines.add(meeting(meeting)));
        }
        if (actor.role().worksInVillage()) {
            due(lines, actor);
        }
        if (WorkDesk.mayClose(actor)) {
            work(lines, actor);
        }
        return lines;
    }

    private void cases(List<Waiting> lines, Actor actor, String state, String words) {
        int count = cases.count(actor, state);
        if (count > 0) {
            Optional<LocalDate> nearest = state.equals("missing") ? Optional.empty() : cases.nearest(actor, state);
            lines.add(new Waiting(words.formatted(count), "/cases?state=" + state, nearest, CASE_BASIS));
        }
    }

    private static Waiting meeting(Meeting meeting) {
        int open = meeting.counts().items() - meeting.counts().concluded();
        String words = open > 0
                ? "%s还有 %,d 户没有结论".formatted(meeting.title(), open)
                : "%s的 %,d 户都有了结论，可以散会上报"
                        .formatted(meeting.title(), meeting.counts().items());
        return new Waiting(
                words, "/meetings/" + meeting.id(), Optional.of(meeting.call().on()), MEETING_BASIS);
    }

    private void due(List<Waiting> lines, Actor actor) {
        int due = meetings.countUnprovided(actor);
        if (due > 0) {
            lines.add(new Waiting("%,d 户应上会还没有上会".formatted(due), "/meetings/due", Optional.empty(), MEETING_BASIS));
        }
    }

    private void work(List<Waiting> lines, Actor actor) {
        int open = work.countOpen(actor);
        if (open > 0) {
            Optional<LocalDate> nearest =
                    work.list(actor, true).stream().map(WorkItem::dueOn).findFirst();
            lines.add(new Waiting("会议交办的 %,d 件事还没有办结".formatted(open), "/work-items", nearest, MEETING_BASIS));
        }
    }
}
