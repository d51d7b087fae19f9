package shouwang.bench.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.office.access.StartSlip;

/** A browser's part (浏览器): signs in once, then asks for pages over connections that stay open. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI office;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    Visitor(URI office) {
        this.office = office;
    }

    void signIn(StartSlip slip) {
        Matcher token = TOKEN.matcher(page("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&name=" + encoded(slip.signInName()) + "&password="
                + encoded(slip.password());
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("sign-in")) {
            throw new IllegalStateException("signing in was answered by " + answer.statusCode() + " " + to);
        }
    }

    /** The page, which must be there and must not be the sign-in page in its stead. */
    String page(String address) {
        HttpResponse<String> answer = send(request(address).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " was answered by " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(office.resolve(address));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
