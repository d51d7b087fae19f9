package shouwang.office.campaign;

import java.util.List;

/**
 * 签到表: a gathering with everybody due at it.
 *
 * @param stamp the state of the ticks; a form carries it back, and a later state refuses it
 */
public record SignIn(Gathering gathering, List<Attendee> attendees, long stamp) {

    public long present() {
        return attendees.stream().filter(Attendee::isPresent).count();
    }
}
