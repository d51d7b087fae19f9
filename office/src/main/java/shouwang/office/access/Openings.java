package shouwang.office.access;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;

/** 开通: makes accounts and their passwords; a password leaves here on a slip and is kept nowhere else. */
@Component
class Openings {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Appointments appointments;
    private final OfficeClock clock;

    Openings(Accounts accounts, Passwords passwords, Appointments appointments, OfficeClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.appointments = appointments;
        this.clock = clock;
    }

    StartSlip open(Actor actor, NewPost asked) {
        String person = asked.personName().strip();
        if (person.isEmpty()) {
            throw AccessProblem.NAME_MISSING.refuse();
        }
        appointments.requireMayGive(actor, asked.role(), asked.division());
        String password = passwords.draw();
        String signInName = asked.signInName().isPresent()
                ? openAs(actor, person, asked.signInName().get(), password)
                : openUnnamed(actor, asked, person, password);
        long account = accounts.toSignIn(signInName)
                .map(SignedIn.Credentials::account)
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        accounts.addPost(actor, account, asked.role(), asked.division(), clock.today());
        return slip(actor, account, password);
    }

    StartSlip openForDemo(NewPost asked) {
        StartSlip slip = open(Actor.OFFICE, asked);
        long account = accounts.toSignIn(slip.signInName())
                .map(SignedIn.Credentials::account)
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        accounts.setPassword(Actor.OFFICE, account, passwords.encodeDrawn(slip.password()), false);
        return slip;
    }

    StartSlip reset(Actor actor, Account known) {
        if (known.endedOn().isPresent()) {
            throw AccessProblem.ACCOUNT_ENDED.refuse();
        }
        appointments.requireMayGiveAll(actor, known.id());
        String password = passwords.draw();
        accounts.setPassword(actor, known.id(), passwords.encodeDrawn(password), true);
        return slip(actor, known.id(), password);
    }

    private String openAs(Actor actor, String person, String wanted, String password) {
        String signInName = wanted.strip().toLowerCase(Locale.ROOT);
        if (!signInName.matches("[a-z0-9][a-z0-9-]{1,31}")) {
            throw AccessProblem.SIGN_IN_NAME_NOT_PLAIN.refuse();
        }
        if (!accounts.add(actor, person, signInName, passwords.encodeDrawn(password))) {
            throw AccessProblem.SIGN_IN_NAME_TAKEN.refuse(signInName);
        }
        return signInName;
    }

    /** Without a name of one's own the same row handed in twice would make the same person twice. */
    private String openUnnamed(Actor actor, NewPost asked, String person, String password) {
        accounts.alone(actor, asked.division());
        Optional<String> namesake = accounts.namesake(actor, person, asked.role(), asked.division());
        if (namesake.isPresent()) {
            throw AccessProblem.NAMESAKE_HOLDS_THE_POST.refuse(person, namesake.get());
        }
        String stem = stem(asked.division());
        String hash = passwords.encodeDrawn(password);
        for (int n = accounts.lastNumber(actor, stem) + 1; ; n++) {
            String name = "%s-%02d".formatted(stem, n);
            if (accounts.add(actor, person, name, hash)) {
                return name;
            }
        }
    }

    /** The county's last two digits, the town's and the village's three: a name that can be read out on the phone. */
    private static String stem(String division) {
        String path = Scope.of(division).low();
        return path.substring(Math.min(6, path.length() - 1));
    }

    private StartSlip slip(Actor actor, long account, String password) {
        Account known = accounts.find(actor, account).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Post post = known.openPosts().stream().findFirst().orElseThrow(AccessProblem.ACCOUNT_ENDED::refuse);
        return new StartSlip(known.personName(), post.title(), known.signInName(), password);
    }
}
