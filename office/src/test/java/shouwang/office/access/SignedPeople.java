package shouwang.office.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** Signs people in for page tests without a password. */
public final class SignedPeople {

    private SignedPeople() {}

    /** The request comes from that person in that post; the post exists in the test alone. */
    public static RequestPostProcessor as(Actor actor) {
        return user(new SignedIn(
                new SignedIn.Credentials(
                        actor.account(), "test-" + actor.account(), actor.name(), "", false, false, false),
                List.of(new Post(
                        actor.post(),
                        actor.role(),
                        actor.division(),
                        actor.division(),
                        LocalDate.of(2023, 5, 20),
                        Optional.empty()))));
    }

    /** The request comes from whoever holds the slip, in the first post. */
    public static Actor actor(Access access, StartSlip slip) {
        Account account = access.list(Actor.OFFICE).stream()
                .filter(known -> known.signInName().equals(slip.signInName()))
                .findFirst()
                .orElseThrow();
        Post post = account.openPosts().get(0);
        return new Actor(account.id(), post.id(), account.personName(), post.role(), post.division());
    }

    /** Opens an account and answers who acts with it. */
    public static Actor opened(Access access, String person, Role role, String division) {
        return actor(
                access,
                access.open(Actor.OFFICE, List.of(new NewPost(person, Optional.empty(), role, division)))
                        .get(0));
    }
}
