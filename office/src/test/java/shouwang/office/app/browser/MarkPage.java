package shouwang.office.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** The page of a household's mark under the hands of one person: each act is a button of the table. */
final class MarkPage {

    private final Visit visit;

    private MarkPage(Visit visit) {
        this.visit = visit;
    }

    /** From the list of households to one's record, and from there to the mark. */
    static MarkPage of(Visit visit, String head, String mark) {
        visit.menu("农户");
        visit.page().locator("#words").fill(head);
        visit.press("查找");
        visit.follow(head);
        visit.follow(mark + "：");
        return new MarkPage(visit);
    }

    String words() {
        return visit.words();
    }

    /** Opens an act, fills in what it asks for and the page has not filled in, and confirms it. */
    MarkPage act(String act) {
        Locator block = visit.main()
                .locator("details")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("summary:text-is('" + act + "')")))
                .first();
        block.locator("summary").click();
        for (Locator box :
                block.locator("input:visible, select:visible, textarea:visible").all()) {
            if ("checkbox".equals(box.getAttribute("type"))) {
                box.check();
            } else if ("SELECT".equals(box.evaluate("box => box.tagName"))) {
                box.selectOption(new SelectOption().setIndex(1));
            } else if (box.inputValue().isEmpty()) {
                box.fill("经核实，情况属实");
            }
        }
        visit.use(block.locator("button:text-is('确认：" + act + "')"));
        assertThat(visit.main().locator(".alert-info")).containsText("已登记");
        return this;
    }
}
