package shouwang.office.access.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.NewPost;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;

/** 开通一人: what was typed to open one account. */
record NewPostForm(
        @Nullable String form,
        @Nullable String person,
        @Nullable String signInName,
        @Nullable Role role,
        @Nullable String division) {

    static NewPostForm empty() {
        return new NewPostForm(UUID.randomUUID().toString(), "", "", null, "");
    }

    NewPost asked() {
        if (role == null || division == null) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return new NewPost(text(person), Optional.of(text(signInName)).filter(name -> !name.isBlank()), role, division);
    }

    /** Beside which field a refusal belongs. */
    static String fieldOf(AccessProblem problem) {
        return switch (problem) {
            case NAME_MISSING -> "person";
            case SIGN_IN_NAME_TAKEN, SIGN_IN_NAME_NOT_PLAIN, NAMESAKE_HOLDS_THE_POST -> "signInName";
            case ROLE_ABOVE_YOURS -> "role";
            default -> "division";
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
