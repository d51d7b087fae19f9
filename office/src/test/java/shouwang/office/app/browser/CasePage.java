package shouwang.office.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of a case under the hands of one person: each act is a button of the table, with what it asks to be filled in. */
final class CasePage {

    /** What an act asks for when nothing is out of order, by the words beside the field. */
    private static final Map<String, String> IN_ORDER = new TreeMap<>(Map.ofEntries(
            Map.entry("核实人一", "样网格"),
            Map.entry("核实人二", "样监测"),
            Map.entry("核实情况", "家庭人口、收入支出和三保障都当面核实"),
            Map.entry("意见", "同意"),
            Map.entry("张贴地点", "村委会公示栏"),
            Map.entry("张贴和撤下照片的存放位置", "卷一照片1、2"),
            Map.entry("公示结果", "公示期间没有异议"),
            Map.entry("批复文号", "样批〔2023〕1号"),
            Map.entry("国家系统户编号", "样例编号0001"),
            Map.entry("理由", "支出凭证不全，请补充核实"),
            Map.entry("依据的材料", "入户核查表和收入凭证"),
            Map.entry("被告知人", "户主本人"),
            Map.entry("申请人", "户主本人"),
            Map.entry("应到人数", "3"),
            Map.entry("实到人数", "3"),
            Map.entry("同意", "3"),
            Map.entry("反对", "0"),
            Map.entry("弃权", "0")));

    private final Visit visit;

    private CasePage(Visit visit) {
        this.visit = visit;
    }

    /** From the list of cases to the one of a household, whatever its state. */
    static CasePage of(Visit visit, String head) {
        visit.menu("识别认定");
        visit.use(visit.main()
                .locator("a.btn", new Locator.LocatorOptions().setHasText("看全部"))
                .or(visit.main().locator("h1")));
        visit.fill("户主", head);
        visit.press("查找");
        visit.follow(head + "户");
        return new CasePage(visit);
    }

    String words() {
        return visit.words();
    }

    /** What stands in the way of an act, as its grey button says it. */
    String inTheWay(String act) {
        Locator block = visit.main()
                .locator("div.office-block")
                .filter(new Locator.FilterOptions()
                        .setHas(visit.page().locator("button[disabled]:text-is('" + act + "')")));
        return block.locator(".office-hint").innerText();
    }

    /** Whether an act is a button that may be pressed. */
    boolean offers(String act) {
        return visit.main().locator("summary:text-is('" + act + "')").count() > 0;
    }

    CasePage act(String act) {
        return act(act, Map.of());
    }

    /** Opens an act, fills in what it asks for, and confirms it. */
    CasePage act(String act, Map<String, String> otherwise) {
        Locator block = unfolded(act);
        for (Locator box :
                block.locator("input:visible, select:visible, textarea:visible").all()) {
            fill(block, box, otherwise);
        }
        visit.use(block.locator("button:text-is('确认" + act + "')"));
        assertThat(visit.main().locator(".alert-info")).containsText("已登记");
        return this;
    }

    private void fill(Locator block, Locator box, Map<String, String> otherwise) {
        String kind = (String) box.evaluate("box => box.tagName === 'INPUT' ? box.type : box.tagName.toLowerCase()");
        String label = (String) box.evaluate("box => box.labels[0].textContent.trim()");
        if (kind.equals("checkbox")) {
            boolean wanted = !box.getAttribute("name").equals("risks")
                    || otherwise.getOrDefault("致贫返贫风险", "因病").equals(label);
            box.setChecked(wanted);
        } else if (otherwise.containsKey(label) && kind.equals("select")) {
            box.selectOption(otherwise.get(label));
        } else if (kind.equals("select")) {
            if (!box.inputValue().isEmpty()) {
                return;
            }
            box.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        } else if (otherwise.containsKey(label)
                || IN_ORDER.containsKey(label) && box.inputValue().isEmpty()) {
            box.fill(otherwise.getOrDefault(label, IN_ORDER.getOrDefault(label, "")));
        }
    }

    /** Another form of the page: its fields by their words. */
    CasePage register(String summary, Map<String, String> answers, String button) {
        Locator block = unfolded(summary);
        answers.forEach((label, text) -> block.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(text));
        visit.use(block.locator("button:text-is('" + button + "')"));
        assertThat(visit.main().locator(".alert-info")).containsText("已登记");
        return this;
    }

    CasePage choose(String summary, String choice, Map<String, String> answers, String button) {
        unfolded(summary).getByLabel(choice).check();
        return register(summary, answers, button);
    }

    /** Every paper that is not there yet is laid into the file. */
    CasePage everyPaperIsThere() {
        Locator missing = visit.main().locator("table:has(th:text-is('材料')) details:has(summary:text('已有'))");
        while (missing.count() > 0) {
            Locator first = missing.first();
            first.locator("summary").click();
            first.locator("input[name=words]").fill("卷一");
            visit.use(first.locator("button"));
        }
        return this;
    }

    private Locator unfolded(String summary) {
        Locator block = visit.main()
                .locator("details")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("summary:text-is('" + summary + "')")))
                .first();
        if (block.getAttribute("open") == null) {
            block.locator("summary").first().click();
        }
        return block;
    }

    List<String> history() {
        return visit.main().locator("h2:text-is('办理记录') + div tbody tr").allInnerTexts();
    }
}
