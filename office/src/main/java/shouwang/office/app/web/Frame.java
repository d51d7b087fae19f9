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
        return new Framed(person, clock, divisions, request.getRequestURI());
    }

    /** The frame of one page; looked up only when a page is drawn, not when the browser is sent on. */
    public static final class Framed {
        private final SignedIn signedIn;
        private final OfficeClock clock;
        private final Divisions divisions;
        private final String path;

        Framed(SignedIn signedIn, OfficeClock clock, Divisions divisions, String path) {
            this.signedIn = signedIn;
            this.clock = clock;
            this.divisions = divisions;
            this.path = path;
        }

        public String getPerson() {
            return signedIn.personName();
        }

        public Post getPost() {
            return signedIn.post();
        }

        public List<Post> getPosts() {
            return signedIn.posts();
        }

        public LocalDate getOfficeDay() {
            return clock.today();
        }

        public boolean isOfficeDayIsSet() {
            return clock.isSet();
        }

        /** The way to the division of the post. */
        public String getDivision() {
            return divisions.path(signedIn.post().division());
        }

        public List<Menu> getMenu() {
            return Menu.of(signedIn.post().role());
        }

        /** Whether a menu entry is the one the reader stands in. */
        public boolean standsIn(Menu entry) {
            return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
        }
    }
}
