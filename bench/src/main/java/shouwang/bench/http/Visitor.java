package shouwang.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.office.access.StartSlip;

/** A browser's part (浏览器): signs in once, then asks for pages over a connection that stays open. */
public final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI office;
    private Connection connection;
    private String cookie;

    private Visitor(URI office, String cookie) {
        this.office = office;
        this.cookie = cookie;
        this.connection = connect();
    }

    public static Visitor of(URI office) {
        return new Visitor(office, "");
    }

    /** The same person's, over a connection of its own. */
    public Visitor another() {
        return new Visitor(office, cookie);
    }

    public void signIn(StartSlip slip) {
        String form = "_csrf=" + encoded(token("/sign-in")) + "&name=" + encoded(slip.signInName()) + "&password="
                + encoded(slip.password());
        Connection.Answer answer = ask("POST", "/sign-in", form);
        if (answer.status() != 302 || answer.header("location").contains("sign-in")) {
            throw new IllegalStateException(
                    "signing in was answered by " + answer.status() + " " + answer.header("location"));
        }
    }

    /** The page, which must be there and must not be the sign-in page in its stead. */
    public byte[] page(String address) {
        Connection.Answer answer = ask("GET", address, "");
        if (answer.status() != 200) {
            throw new IllegalStateException(address + " was answered by " + answer.status());
        }
        return answer.body();
    }

    /** What a page's forms are sent with, against forged ones. */
    public String token(String address) {
        Matcher token = TOKEN.matcher(new String(page(address), StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException(address + " has no token");
        }
        return token.group(1);
    }

    /** Sends a form; the page that answers, or nothing when the office sends the browser on (done). */
    public Optional<String> send(String address, String form) {
        Connection.Answer answer = ask("POST", address, form);
        if (answer.status() == 302 && !answer.header("location").contains("sign-in")) {
            return Optional.empty();
        }
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.status() != 200) {
            throw new IllegalStateException(address + " was answered by " + answer.status() + ":\n" + page);
        }
        return Optional.of(page);
    }

    private Connection.Answer ask(String method, String address, String form) {
        String head =
                "%s %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n".formatted(method, address, office.getAuthority(), cookie)
                        + (form.isEmpty()
                                ? ""
                                : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
                                        .formatted(form.length()));
        try {
            Connection.Answer answer = connection.ask(head + "\r\n" + form);
            if (!answer.header("set-cookie").isEmpty()) {
                cookie = answer.header("set-cookie").split(";", 2)[0];
            }
            if (answer.isLast()) {
                connection.close();
                connection = connect();
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Connection connect() {
        try {
            return new Connection(office);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
