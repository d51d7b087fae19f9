package shouwang.office.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The clicks and typed characters of a person, counted by the browser itself: what is pressed by a pointer and what is
 * written. A list is opened by one click and chosen from by another, which a browser without a screen can't show.
 */
final class Strokes {

    private static final String LISTEN = """
            addEventListener('pointerdown', event => { if (event.isTrusted) strokeOf('click'); }, true);
            addEventListener('input', event => {
              if (event.isTrusted && event.data) for (const character of event.data) strokeOf('character');
            }, true);
            addEventListener('keydown', event => {
              if (event.isTrusted && event.key.length > 1 || event.target.matches('[type=checkbox], [type=radio]')) strokeOf('key');
            }, true);
            """;

    private final Visit visit;
    private final boolean isCounted;
    private final AtomicInteger clicks = new AtomicInteger();
    private final AtomicInteger characters = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();

    private Strokes(Visit visit, boolean isCounted) {
        this.visit = visit;
        this.isCounted = isCounted;
    }

    static Strokes uncounted(Visit visit) {
        return new Strokes(visit, false);
    }

    /** Counts from the next page on. */
    static Strokes counted(Visit visit) {
        Strokes strokes = new Strokes(visit, true);
        visit.page().exposeBinding("strokeOf", (source, told) -> {
            switch ((String) told[0]) {
                case "click" -> strokes.clicks.incrementAndGet();
                case "character" -> strokes.characters.incrementAndGet();
                default -> strokes.keys.incrementAndGet();
            }
            return true;
        });
        visit.page().addInitScript(LISTEN);
        return strokes;
    }

    int clicks() {
        return clicks.get();
    }

    int characters() {
        return characters.get();
    }

    int keys() {
        return keys.get();
    }

    void fromNought() {
        clicks.set(0);
        characters.set(0);
        keys.set(0);
    }

    void click(Locator where) {
        where.click();
    }

    void choose(Locator list, String word) {
        if (word.isEmpty()) {
            list.selectOption(new SelectOption().setIndex(1));
        } else {
            list.selectOption(word);
        }
        clicks.addAndGet(2);
    }

    /** A day or a time: eight or twelve digits. */
    void pick(Locator box, String day) {
        box.fill(day);
        clicks.incrementAndGet();
        characters.addAndGet(day.replaceAll("\\D", "").length());
    }

    void type(Locator box, String text) {
        if (isCounted) {
            box.click();
            if (!box.inputValue().isEmpty()) {
                box.press("ControlOrMeta+A");
            }
            box.pressSequentially(text);
        } else {
            box.fill(text);
        }
    }

    /** Presses a key wherever the focus is. */
    void key(String key) {
        visit.page().keyboard().press(key);
    }
}
