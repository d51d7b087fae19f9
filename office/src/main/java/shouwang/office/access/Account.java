package shouwang.office.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 账号: a person who may sign in, with the posts a reader may see. */
public record Account(
        long id,
        String personName,
        String signInName,
        boolean mustChange,
        Optional<LocalDate> endedOn,
        List<Post> posts) {

    /** The posts held now. */
    public List<Post> openPosts() {
        return posts.stream().filter(post -> post.untilOn().isEmpty()).toList();
    }
}
