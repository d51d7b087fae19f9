package shouwang.office.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form of a visit on its page, filled in as a person does: what stands there is confirmed, what is asked is answered. */
final class DoorForm {

    private static final int ROUNDS = 6;

    /** Every field that the page complains of, with how it is filled in. */
    private static final String COMPLAINED = """
            () => [...document.querySelectorAll('#visit-form .visit-cells > div')]
              .filter(cell => cell.querySelector('.office-wrong'))
              .map(cell => {
                const box = cell.querySelector('input, select, textarea');
                return {name: box.name, kind: box.tagName === 'INPUT' ? box.type : box.tagName.toLowerCase(),
                        label: cell.querySelector('legend span, label span').textContent.trim()};
              })
            """;

    /** What somebody answers who finds nothing wrong, by the question; what is not here is answered by its kind. */
    private static final Map<String, String> NOTHING_WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry("饮水安全已解决", "yes"),
            Map.entry("居民医保", "yes"),
            Map.entry("大病保险", "yes"),
            Map.entry("居民养老", "yes"),
            Map.entry("已制定帮扶计划", "yes"),
            Map.entry("计划符合劳动能力和发展需求", "yes"),
            Map.entry("措施已落实", "yes"),
            Map.entry("措施有成效", "yes"),
            Map.entry("有就业或发展意愿", "yes"),
            Map.entry("已落实开发式帮扶措施", "yes"),
            Map.entry("人均收入估计", "监测标准的1.5倍以上"),
            Map.entry("自主应对能力", "务工增收"),
            Map.entry("排查人员建议", "无风险"),
            Map.entry("健康状况", "健康"),
            Map.entry("联系电话", "13900000002")));

    private final Visit visit;
    private final Strokes strokes;

    DoorForm(Visit visit, Strokes strokes) {
        this.visit = visit;
        this.strokes = strokes;
    }

    static DoorForm of(Visit visit) {
        return new DoorForm(visit, Strokes.uncounted(visit));
    }

    String title() {
        return visit.main().locator("h1").innerText();
    }

    String head() {
        return title().split("户 · ")[0];
    }

    /** 以上属实, once for every block. */
    DoorForm confirm() {
        Locator ticks = visit.page().locator("[data-tick]");
        for (int at = 0; at < ticks.count(); at++) {
            if (!ticks.nth(at).isChecked()) {
                strokes.click(ticks.nth(at));
            }
        }
        return this;
    }

    /** Answers one question, by its words. */
    DoorForm answer(String question, String answer) {
        Locator box = box(question);
        String tag = (String) box.evaluate("box => box.tagName === 'INPUT' ? box.type : box.tagName.toLowerCase()");
        give(box.getAttribute("name"), tag, answer);
        return this;
    }

    /** What stands as the answer to a question. */
    String said(String question) {
        Locator box = box(question);
        return box.getAttribute("type") != null && box.getAttribute("type").equals("radio")
                ? box.evaluate("box => box.form.elements[box.name].value").toString()
                : box.inputValue();
    }

    private Locator box(String question) {
        return visit.page()
                .locator("#visit-form .visit-cells > div:has(:is(legend, label) > span:text-is('" + question + "'))")
                .first()
                .locator("input, select, textarea")
                .first();
    }

    /** Presses 填报 once. */
    DoorForm file() {
        strokes.click(visit.page().locator("[data-after-ticks]"));
        return this;
    }

    /** Files the form, answering what it still asks for and pressing again where it only doubts. */
    void fileAnswering(Map<String, String> answers) {
        String before = visit.page().url();
        for (int round = 0; round < ROUNDS; round++) {
            confirm().file();
            if (visit.page().locator("#visit-form").count() == 0 || isAnother(before)) {
                return;
            }
            complained().forEach(field -> give(field.get("name"), field.get("kind"), answer(answers, field)));
        }
        assertThat(visit.words()).as("filed after %d rounds", ROUNDS).doesNotContain("处要改正", "没有填报");
    }

    private boolean isAnother(String before) {
        return !visit.page().url().replaceFirst("/visit$", "").equals(before.replaceFirst("\\?.*", ""))
                && !visit.page().url().endsWith("/visit");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> complained() {
        return (List<Map<String, String>>) visit.page().evaluate(COMPLAINED);
    }

    private static String answer(Map<String, String> answers, Map<String, String> field) {
        String label = field.get("label");
        String byKind = switch (field.get("kind")) {
            case "radio" -> "no";
            case "date" -> "2023-05-10";
            case "select", "checkbox" -> "";
            default -> label.contains("电话") ? "13900000002" : isFigure(label) ? "0" : "样";
        };
        return answers.getOrDefault(label, NOTHING_WRONG.getOrDefault(label, byKind));
    }

    private static boolean isFigure(String label) {
        return label.matches(".*(收入|支出|费用|人口|人数|损失|补贴|补偿|金额|月数|分钟|元|月工资).*");
    }

    /** An empty answer to a list takes its first word. */
    private void give(String name, String kind, String answer) {
        Locator boxes = visit.page().locator("#visit-form [name=\"" + name + "\"]");
        switch (kind) {
            case "radio" -> strokes.click(boxes.and(visit.page().locator("[value=\"" + answer + "\"]")));
            case "checkbox" ->
                strokes.click(
                        answer.isEmpty()
                                ? boxes.first()
                                : boxes.and(visit.page().locator("[value=\"" + answer + "\"]")));
            case "select" -> strokes.choose(boxes.first(), answer);
            case "date", "datetime-local" -> strokes.pick(boxes.first(), answer);
            default -> strokes.type(boxes.first(), answer);
        }
    }
}
