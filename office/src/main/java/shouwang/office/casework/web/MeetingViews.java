package shouwang.office.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.casework.MeetingConclusions;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.kernel.Actor;
import shouwang.policy.procedure.Step;

/** What pages show of meetings beside the meetings' own. */
@Component
class MeetingViews {

    private final MeetingDesk desk;
    private final MeetingConclusions conclusions;

    MeetingViews(MeetingDesk desk, MeetingConclusions conclusions) {
        this.desk = desk;
        this.conclusions = conclusions;
    }

    /** What the meeting voted on the household of a case that waits for it; nobody types it again. */
    Map<Field, String> votesFor(Actor actor, CaseFile file) {
        if (file.step() != Step.MEETING) {
            return Map.of();
        }
        Optional<Item> item =
                conclusions.latestOf(actor.scope(), file.household().id());
        return item.flatMap(Item::concluded)
                .filter(concluded -> concluded.conclusion().kind() == Conclusion.Kind.IDENTIFY)
                .flatMap(concluded -> meeting(actor, item.get())
                        .map(meeting -> MeetingConclusions.votes(meeting, concluded.conclusion())))
                .orElse(Map.of());
    }

    /** The places of an item in its meeting: which comes before and which after. */
    record Place(int number, int of, Optional<Item> before, Optional<Item> after) {

        static Place of(List<Item> items, long id) {
            int at = 0;
            while (at < items.size() - 1 && items.get(at).id() != id) {
                at++;
            }
            return new Place(
                    at + 1,
                    items.size(),
                    at > 0 ? Optional.of(items.get(at - 1)) : Optional.empty(),
                    at < items.size() - 1 ? Optional.of(items.get(at + 1)) : Optional.empty());
        }
    }

    private Optional<Meeting> meeting(Actor actor, Item item) {
        return desk.latest(actor).stream()
                .filter(meeting -> meeting.id() == item.meeting())
                .findFirst();
    }
}
