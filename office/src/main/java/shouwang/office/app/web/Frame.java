package shouwang.office.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import shouwang.office.access.Post;
import shouwang.office.access.SignedIn;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Divisions;

/** 页面框架: what stands around every page: who acts in which post, the office day, the menu, the way to the division. */
@ControllerAdvice
class Frame {

    private final OfficeClock clock;
    private final Divisions divisions;

    Frame(OfficeClock clock, Divisions divisions) {
        this.clock = clock;
        this.divisions = divisions;
    }

    /** What the frame shows; absent before sign-in. */
    @ModelAttribute("frame")
    @Nullable
    Framed frame(HttpServletRequest request) {
        SignedIn person = WhoActs.person();
        if (person == null) {
            return null;
        }
        String path = request.getRequestURI();
        return new Framed(
                person.personName(),
                person.post(),
                person.posts(),
                clock.today(),
                clock.isSet(),
                divisions.path(person.post().division()),
                Menu.of(person.post().role()),
                path);
    }

    /** The frame of one page. */
    public record Framed(
            String person,
            Post post,
            List<Post> posts,
            LocalDate officeDay,
            boolean officeDayIsSet,
            String division,
            List<Menu> menu,
            String path) {

        /** Whether a menu entry is the one the reader stands in. */
        public boolean standsIn(Menu entry) {
            return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
        }
    }
}
