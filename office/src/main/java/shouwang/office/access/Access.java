package shouwang.office.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Division;

/** 账号与岗位: the door. Accounts are opened, posts given and ended, passwords reset through it. */
@Service
public class Access {

    private final Database database;
    private final Accounts accounts;
    private final Openings openings;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;

    Access(
            Database database,
            Accounts accounts,
            Openings openings,
            Appointments appointments,
            ApplicationEventPublisher events) {
        this.database = database;
        this.accounts = accounts;
        this.openings = openings;
        this.appointments = appointments;
        this.events = events;
    }

    /** The accounts an actor keeps, by sign-in name. */
    public List<Account> list(Actor actor) {
        requireKeeper(actor);
        return database.read(actor, () -> accounts.list(actor));
    }

    /**
     * One page of the accounts an actor keeps, by sign-in name.
     *
     * @param words part of a person's or of a sign-in name; nothing finds all
     * @param after the sign-in name behind which the page begins; nothing for the first
     */
    public List<Account> page(Actor actor, String words, String after, int rows) {
        requireKeeper(actor);
        return database.read(actor, () -> accounts.page(actor, words, after, rows));
    }

    /** One account with the posts the actor may see. */
    public Account account(Actor actor, long account) {
        requireKeeper(actor);
        return database.read(actor, () -> find(actor, account));
    }

    /** The roles an actor may give. */
    public List<Role> rolesToGive(Actor actor) {
        requireKeeper(actor);
        return appointments.roles(actor);
    }

    /** The divisions in which an actor may give posts, by code. */
    public List<Division> divisionsToGive(Actor actor) {
        requireKeeper(actor);
        return appointments.divisions(actor);
    }

    /**
     * Opens accounts with a post each, all or none.
     *
     * @return a start slip for each, in the order asked; the passwords are kept nowhere else
     */
    public List<StartSlip> open(Actor actor, List<NewPost> asked) {
        requireKeeper(actor);
        return database.write(
                actor,
                () -> asked.stream().map(post -> openings.open(actor, post)).toList());
    }

    /** Opens the accounts of the sample town: their passwords guard invented people only and need not be changed. */
    public List<StartSlip> openForDemo(List<NewPost> asked) {
        return database.write(
                Actor.OFFICE, () -> asked.stream().map(openings::openForDemo).toList());
    }

    /** Opens the accounts that can be opened and says of each other one why not, in the order asked. */
    public List<Opened> openEach(Actor actor, List<NewPost> asked) {
        requireKeeper(actor);
        return database.write(
                actor, () -> asked.stream().map(post -> openOrSay(actor, post)).toList());
    }

    private Opened openOrSay(Actor actor, NewPost asked) {
        try {
            return new Opened.Done(openings.open(actor, asked));
        } catch (Refusal refusal) {
            // A row is refused before anything of it is written.
            return new Opened.Refused(refusal);
        }
    }

    /** Gives a person who has an account one more post. */
    public void give(Actor actor, long account, Role role, String division) {
        change(actor, account, known -> {
            if (known.endedOn().isPresent()) {
                throw AccessProblem.ACCOUNT_ENDED.refuse();
            }
            appointments.give(actor, known, role, division);
        });
    }

    /** Ends a post today; its holder is signed out. */
    public void endPost(Actor actor, long account, long post) {
        requireOther(actor, account);
        change(actor, account, known -> appointments.endPost(actor, known, post));
    }

    /** Ends an account: the person is signed out and can't sign in again. */
    public void end(Actor actor, long account) {
        requireOther(actor, account);
        change(actor, account, known -> appointments.endAccount(actor, known));
    }

    /** A new password for somebody who forgot it, on a slip; the person is signed out everywhere. */
    public StartSlip reset(Actor actor, long account) {
        requireKeeper(actor);
        return database.write(actor, () -> {
            StartSlip slip = openings.reset(actor, find(actor, account));
            events.publishEvent(new AccountChanged(account, actor));
            return slip;
        });
    }

    /** A new password for the first system administrator, for {@code bin/run --reset-admin}. */
    public Optional<StartSlip> resetAdministrator() {
        return list(Actor.OFFICE).stream()
                .filter(account -> account.endedOn().isEmpty())
                .filter(account ->
                        account.openPosts().stream().anyMatch(post -> post.role() == Role.SYSTEM_ADMINISTRATOR))
                .findFirst()
                .map(account -> reset(Actor.OFFICE, account.id()));
    }

    /** Whether nobody has an account yet: the very first start. */
    public boolean isEmpty() {
        return list(Actor.OFFICE).isEmpty();
    }

    private void change(Actor actor, long account, Consumer<Account> change) {
        requireKeeper(actor);
        database.write(actor, () -> {
            change.accept(find(actor, account));
            events.publishEvent(new AccountChanged(account, actor));
        });
    }

    private Account find(Actor actor, long account) {
        return accounts.find(actor, account).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void requireOther(Actor actor, long account) {
        if (actor.account() == account) {
            throw AccessProblem.NOT_ONESELF.refuse();
        }
    }

    private static void requireKeeper(Actor actor) {
        if (!actor.role().keepsAccounts()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
