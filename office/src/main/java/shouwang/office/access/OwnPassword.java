package shouwang.office.access;

import java.util.Locale;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;

/** 修改密码: a person's own password, changed by the person. */
@Service
public class OwnPassword {

    private static final int SHORTEST = 10;

    private final Database database;
    private final Accounts accounts;
    private final Passwords passwords;

    OwnPassword(Database database, Accounts accounts, Passwords passwords) {
        this.database = database;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** Changes it when the one before is right and the chosen one is good. */
    public void change(SignedIn person, String before, String chosen, String again) {
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
        if (chosen.length() < SHORTEST) {
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
}
