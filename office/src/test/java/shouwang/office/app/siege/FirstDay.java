package shouwang.office.app.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import shouwang.office.app.siege.Clerk.Answer;

/** A first day: the administrator changes the password and opens the town's account, whose holder changes the own. */
final class FirstDay {

    private static final String OWN_PASSWORD = "样板镇办公室自己的密码";
    private static final String TOWN = "512022115000";

    private FirstDay() {}

    static void open(OfficeProcess office) throws IOException, InterruptedException {
        String slip = office.said().stream()
                .filter(line -> line.contains("登录名 admin"))
                .findFirst()
                .orElseThrow();
        changePassword(office, "admin", slip.replaceAll(".*密码 (\\S+).*", "$1"));
        Clerk admin = Clerk.signedIn(office.address(), "admin", OWN_PASSWORD);
        Answer opened = admin.press(
                "/accounts/new",
                "/accounts",
                Map.of("form", "一", "person", "样镇办", "signInName", "town", "role", "TOWN_OFFICER", "division", TOWN));
        assertThat(opened.isDone()).as(opened.body()).isTrue();
        String password =
                admin.look("/accounts/slips").find("初始密码</dt><dd[^>]*>([^<]+)<").orElseThrow();
        changePassword(office, "town", password);
    }

    /** The town's officer at a browser of an office that runs. */
    static Clerk officer(OfficeProcess office) throws IOException, InterruptedException {
        return Clerk.signedIn(office.address(), "town", OWN_PASSWORD);
    }

    private static void changePassword(OfficeProcess office, String name, String before)
            throws IOException, InterruptedException {
        changePassword(office.address(), name, before);
    }

    /** Somebody with a new slip, signed in with a password of the own. */
    static Clerk signedIn(URI office, String name, String slip) throws IOException, InterruptedException {
        changePassword(office, name, slip);
        return Clerk.signedIn(office, name, OWN_PASSWORD);
    }

    private static void changePassword(URI office, String name, String before)
            throws IOException, InterruptedException {
        Answer changed = Clerk.signedIn(office, name, before)
                .press(
                        "/password",
                        "/password",
                        Map.of("before", before, "chosen", OWN_PASSWORD, "again", OWN_PASSWORD));
        assertThat(changed.isDone()).as(changed.body()).isTrue();
    }
}
