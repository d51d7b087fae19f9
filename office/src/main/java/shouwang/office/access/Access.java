package shouwang.office.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;

/** 账号与岗位: the door. Accounts are opened, posts given and ended, passwords reset and changed through it. */
@Service
public class Access {

    private static final int SHORTEST_PASSWORD = 10;

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Access(
            Database database,
            Accounts accounts,
            Passwords passwords,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** The accounts an actor keeps, by sign-in name. */
    public List<Account> list(Actor actor) {
        requireKeeper(actor);
        return database.read(actor, () -> accounts.list(actor));
    }

    /**
     * Opens accounts with a post each, all or none.
     *
     * @return a start slip for each, in the order asked; the passwords are kept nowhere else
     */
    public List<StartSlip> open(Actor actor, List<NewPost> asked) {
        requireKeeper(actor);
        return database.write(
                actor, () -> asked.stream().map(post -> openOne(actor, post)).toList());
    }

    private StartSlip openOne(Actor actor, NewPost asked) {
        if (asked.personName().isBlank()) {
            throw AccessProblem.NAME_MISSING.refuse();
        }
        requireMayGive(actor, asked.role(), asked.division());
        String signInName = asked.signInName()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElseGet(() -> freeName(actor, asked.division()));
        if (!signInName.matches("[a-z0-9][a-z0-9-]{1,31}")) {
            throw AccessProblem.SIGN_IN_NAME_NOT_PLAIN.refuse();
        }
        if (!accounts.isFree(actor, signInName)) {
            throw AccessProblem.SIGN_IN_NAME_TAKEN.refuse(signInName);
        }
        String password = passwords.draw();
        long account = accounts.add(actor, asked.personName().strip(), signInName, passwords.encodeDrawn(password));
        accounts.addPost(actor, account, asked.role(), asked.division(), clock.today());
        return new StartSlip(asked.personName().strip(), titleOf(actor, account), signInName, password);
    }

    /** The county's last two digits, the town's and the village's three: a name that can be read out on the phone. */
    private String freeName(Actor actor, String division) {
        String path = Scope.of(division).low();
        String stem = path.substring(Math.min(6, path.length() - 1));
        for (int n = 1; ; n++) {
            String name = "%s-%02d".formatted(stem, n);
            if (accounts.isFree(actor, name)) {
                return name;
            }
        }
    }

    private String titleOf(Actor actor, long account) {
        return accounts.find(actor, account)
                .map(a -> a.posts().get(0).title())
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** Gives a person who has an account one more post. */
    public void give(Actor actor, long account, Role role, String division) {
        requireMayGive(actor, role, division);
        database.write(actor, () -> {
            Account known = find(actor, account);
            if (known.posts().stream()
                    .anyMatch(post -> post.untilOn().isEmpty()
                            && post.role() == role
                            && post.division().equals(division))) {
                throw AccessProblem.POST_HELD_ALREADY.refuse();
            }
            accounts.addPost(actor, account, role, division, clock.today());
            events.publishEvent(new AccountChanged(account, actor));
        });
    }

    /** Ends a post today; its holder is signed out. */
    public void endPost(Actor actor, long account, long post) {
        database.write(actor, () -> {
            Account known = keptByOther(actor, account);
            Post held = known.posts().stream()
                    .filter(p -> p.id() == post)
                    .findFirst()
                    .orElseThrow(KernelProblem.NOT_FOUND::refuse);
            requireMayGive(actor, held.role(), held.division());
            accounts.endPost(actor, post, clock.today());
            events.publishEvent(new AccountChanged(account, actor));
        });
    }

    /** Ends an account: the person is signed out and can't sign in again. */
    public void end(Actor actor, long account) {
        database.write(actor, () -> {
            keptByOther(actor, account).posts().forEach(post -> requireMayGive(actor, post.role(), post.division()));
            accounts.end(actor, account, clock.today());
            events.publishEvent(new AccountChanged(account, actor));
        });
    }

    /** A new password for somebody who forgot it, on a slip; the person is signed out everywhere. */
    public StartSlip reset(Actor actor, long account) {
        return database.write(actor, () -> {
            Account known = find(actor, account);
            known.posts().forEach(post -> requireMayGive(actor, post.role(), post.division()));
            String password = passwords.draw();
            accounts.setPassword(actor, account, passwords.encodeDrawn(password), true);
            events.publishEvent(new AccountChanged(account, actor));
            return new StartSlip(known.personName(), known.posts().get(0).title(), known.signInName(), password);
        });
    }

    /** A new password for the first system administrator, for {@code bin/run --reset-admin}. */
    public Optional<StartSlip> resetAdministrator() {
        return database.read(Actor.OFFICE, () -> accounts.list(Actor.OFFICE)).stream()
                .filter(account -> account.endedOn().isEmpty())
                .filter(account -> account.posts().stream()
                        .anyMatch(post -> post.role() == Role.SYSTEM_ADMINISTRATOR
                                && post.untilOn().isEmpty()))
                .findFirst()
                .map(account -> reset(Actor.OFFICE, account.id()));
    }

    /** Whether nobody has an account yet: the very first start. */
    public boolean isEmpty() {
        return database.read(Actor.OFFICE, () -> accounts.list(Actor.OFFICE)).isEmpty();
    }

    /** Changes the own password. */
    public void changePassword(SignedIn person, String before, String chosen, String again) {
        database.write(person.actor(), () -> {
            SignedIn.Credentials known =
                    accounts.toSignIn(person.getUsername()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
            if (!passwords.matches(before, known.passwordHash())) {
                throw AccessProblem.PASSWORD_WRONG.refuse();
            }
            requireGood(person, before, chosen, again);
            accounts.setPassword(person.actor(), person.account(), passwords.encode(chosen), false);
        });
    }

    private static void requireGood(SignedIn person, String before, String chosen, String again) {
        if (chosen.length() < SHORTEST_PASSWORD) {
            throw AccessProblem.PASSWORD_TOO_SHORT.refuse();
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(person.getUsername())) {
            throw AccessProblem.PASSWORD_HAS_THE_NAME.refuse();
        }
        if (chosen.equals(before)) {
            throw AccessProblem.PASSWORD_IS_THE_OLD.refuse();
        }
        if (!chosen.equals(again)) {
            throw AccessProblem.PASSWORDS_DIFFER.refuse();
        }
    }

    private Account find(Actor actor, long account) {
        requireKeeper(actor);
        return accounts.find(actor, account).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private Account keptByOther(Actor actor, long account) {
        if (actor.account() == account) {
            throw AccessProblem.NOT_ONESELF.refuse();
        }
        return find(actor, account);
    }

    private static void requireKeeper(Actor actor) {
        if (actor.role() == Role.VILLAGE_MONITOR) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    /** A post is given by a post above it: nobody makes an equal, and nobody reaches out of the own divisions. */
    private static void requireMayGive(Actor actor, Role role, String division) {
        boolean above = switch (actor.role()) {
            case OFFICE, SYSTEM_ADMINISTRATOR -> true;
            case COUNTY_OFFICER -> role == Role.TOWN_OFFICER || role == Role.VILLAGE_MONITOR;
            case TOWN_OFFICER -> role == Role.VILLAGE_MONITOR;
            case VILLAGE_MONITOR -> false;
        };
        if (!above || role == Role.OFFICE) {
            throw AccessProblem.ROLE_ABOVE_YOURS.refuse(role.title());
        }
        if (actor.role().seesHouseholds() && !actor.scope().contains(division)) {
            throw AccessProblem.DIVISION_NOT_BELOW_YOURS.refuse(division);
        }
    }
}
