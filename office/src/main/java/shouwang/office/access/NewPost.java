package shouwang.office.access;

import java.util.Optional;
import shouwang.office.kernel.Role;

/**
 * A person to be given an account and a post.
 *
 * @param signInName what the person types to sign in; absent: the office draws one from the division
 * @param division 12-digit code of the division the post belongs to
 */
public record NewPost(String personName, Optional<String> signInName, Role role, String division) {}
