package shouwang.office.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shouwang.office.access.StartSlip;

/** One person at a browser of their own: what they do on the pages, and what the browser complains of meanwhile. */
final class Visit implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 360;

    /** Long enough for a machine that builds something else meanwhile; a condition that holds is met at once. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final BrowserContext context;
    private final Page page;
    private final boolean withScripts;
    private final List<String> complaints = new ArrayList<>();

    private Visit(String office, boolean withScripts) {
        this.withScripts = withScripts;
        context = Chromium.running()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(office)
                        .setViewportSize(DESK, 800)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(withScripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visit to(String office) {
        return new Visit(office, true);
    }

    static Visit withoutScripts(String office) {
        return new Visit(office, false);
    }

    Page page() {
        return page;
    }

    /** What the browser said of the pages: errors of scripts, addresses that failed, policies broken. */
    List<String> complaints() {
        return complaints;
    }

    Visit signIn(StartSlip slip) {
        return signIn(slip.signInName(), slip.password());
    }

    Visit signIn(String name, String password) {
        open("/sign-in");
        fill("登录名", name);
        fill("密码", password);
        press("登录");
        return this;
    }

    Response open(String address) {
        return page.navigate(address);
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    void press(String button) {
        use(page.locator("button:visible", new Page.LocatorOptions().setHasText(button)));
    }

    /** Follows a link of the page's own part, not of the menu. */
    void follow(String link) {
        use(main().locator("a", new Locator.LocatorOptions().setHasText(link)));
    }

    void menu(String entry) {
        use(page.locator(".office-menu a", new Page.LocatorOptions().setHasText(entry)));
    }

    /** By the mouse; without scripts by the keyboard, since a page can't tell then that it has come to rest. */
    void use(Locator links) {
        if (withScripts) {
            links.first().click();
        } else {
            links.first().press("Enter");
        }
    }

    Locator main() {
        return page.locator("main");
    }

    String words() {
        return main().innerText();
    }

    /** The file behind a link. */
    byte[] download(Locator link) {
        Download download = page.waitForDownload(() -> use(link));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void handIn(String label, Path... files) {
        page.getByLabel(label).setInputFiles(files);
    }

    @Override
    public void close() {
        context.close();
    }
}
