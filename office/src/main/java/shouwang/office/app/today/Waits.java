package shouwang.office.app.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import shouwang.office.kernel.Actor;

/** What waits in one room for a post, asked through the room's door. */
interface Waits {

    /** A sentence of what waits; how it stands is reckoned by the page. */
    record Waiting(String words, String address, Optional<LocalDate> due, String basis) {}

    List<Waiting> of(Actor actor);
}
