package shouwang.office.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import shouwang.office.kernel.Actor;

/** 登录人: a person who signed in, with the posts held and the one acted in. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long account;
    private final String signInName;
    private final String personName;
    private final transient List<Post> posts;
    private final boolean locked;
    private final boolean ended;
    private final boolean mustChange;
    private String passwordHash;
    private volatile int acting;

    SignedIn(Credentials credentials, List<Post> posts) {
        this.account = credentials.account();
        this.signInName = credentials.signInName();
        this.personName = credentials.personName();
        this.passwordHash = credentials.passwordHash();
        this.mustChange = credentials.mustChange();
        this.locked = credentials.locked();
        this.ended = credentials.ended() || posts.isEmpty();
        this.posts = posts;
    }

    /** What sign-in reads of an account. */
    record Credentials(
            long account,
            String signInName,
            String personName,
            String passwordHash,
            boolean mustChange,
            boolean ended,
            boolean locked) {}

    public long account() {
        return account;
    }

    public String personName() {
        return personName;
    }

    public List<Post> posts() {
        return posts;
    }

    /** The post acted in. */
    public Post post() {
        return posts.get(acting);
    }

    /**
     * Acts in another of the own posts from now on.
     *
     * @return whether it is one's own; else nothing changes
     */
    public boolean actIn(long postId) {
        for (int i = 0; i < posts.size(); i++) {
            if (posts.get(i).id() == postId) {
                acting = i;
                return true;
            }
        }
        return false;
    }

    /** Whether the password was given out on a slip and must be changed before anything else. */
    public boolean mustChangePassword() {
        return mustChange;
    }

    /** Who acts, for every door below. */
    public Actor actor() {
        Post post = post();
        return new Actor(account, post.id(), personName, post.role(), post.division());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !ended;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.account == account;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(account);
    }
}
