package shouwang.office.app.siege;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: signs in, presses buttons, hands in files. */
final class Clerk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "shouwang-boundary-7f3a";

    private final URI office;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Clerk(URI office) {
        this.office = office;
    }

    /** An answer; where it leads to when it is a redirect. */
    record Answer(int status, String body, String leadsTo) {

        boolean isDone() {
            return status == 302 || status == 303;
        }

        /** The first group of a pattern on the page. */
        Optional<String> find(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(body);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    static Clerk signedIn(URI office, String name, String password) throws IOException, InterruptedException {
        Clerk clerk = new Clerk(office);
        Answer answer = clerk.press("/sign-in", "/sign-in", Map.of("name", name, "password", password));
        if (!answer.isDone() || answer.leadsTo().contains("/sign-in")) {
            throw new AssertionError(name + " can't sign in: " + answer.status() + " " + answer.leadsTo());
        }
        return clerk;
    }

    Answer look(String address) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(office.resolve(address)).GET());
    }

    /** Presses a button on a page. */
    Answer press(String page, String address, Map<String, String> typed) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", token(page));
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(office.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Hands in a file on a page. */
    Answer handIn(String page, String address, Map<String, String> typed, String field, String name, byte[] content)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("_csrf", token(page));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : fields.entrySet()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, one.getKey(), one.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(BOUNDARY, field, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return answer(HttpRequest.newBuilder(office.resolve(address))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(look(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return token.group(1);
    }

    private Answer answer(HttpRequest.Builder asked) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(asked.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Location").orElse(""));
    }
}
