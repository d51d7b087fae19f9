package shouwang.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import shouwang.policy.Answer;
import shouwang.policy.Clause;
import shouwang.policy.Level;
import shouwang.policy.Severity;
import shouwang.policy.rule.Case;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.Fact.Origin;
import shouwang.policy.rule.Formula;
import shouwang.policy.rule.Mark;
import shouwang.policy.rule.Question;
import shouwang.policy.rule.Rule;

/** Lays the pack out on paper, in the words of the office. */
final class RuleBookPage {
    private static final Map<Severity, String> SEVERITIES =
            Map.of(Severity.ERROR, "错误", Severity.DOUBT, "疑点", Severity.HINT, "提示");
    private static final Map<Level, String> LEVELS = Map.of(Level.PERSON, "人", Level.HOUSEHOLD, "户", Level.CROSS, "跨户");
    private static final Map<Answer, String> ANSWERS =
            Map.of(Answer.FLAGGED, "有问题", Answer.CLEAR, "无问题", Answer.UNKNOWN, "待核实");

    private final PolicyPack pack;

    RuleBookPage(PolicyPack pack) {
        this.pack = pack;
    }

    String section(String section, List<Rule> rules) {
        return title(section) + rules.stream().map(this::rule).collect(Collectors.joining("\n"));
    }

    String verdict() {
        return title("研判")
                + pack.ruleBook().judgement().focus().stream()
                        .map(mark -> mark("重点关注", mark))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + pack.ruleBook().judgement().proposals().stream()
                        .map(mark -> mark("处置建议", mark))
                        .collect(Collectors.joining("\n"));
    }

    /** The facts that no column holds by itself. */
    String facts() {
        String rows = pack.ruleBook().facts().facts().stream()
                .filter(fact -> !(fact.origin() instanceof Origin.FromColumn || fact.origin() instanceof Origin.Filled))
                .map(fact -> "| " + fact.says() + " | `" + fact.name() + "` | " + origin(fact.origin()) + " |\n")
                .collect(Collectors.joining());
        return title("事实") + "| 事实 | 名称 | 由来 |\n| --- | --- | --- |\n" + rows;
    }

    private String title(String text) {
        return "# " + text + "\n\n" + pack.campaign().name() + "\n\n";
    }

    private String rule(Rule rule) {
        return heading(rule.question(), SEVERITIES.get(rule.severity()))
                + rule.reading().map(reading -> "- 读法：" + reading + "\n").orElse("")
                + (rule.asksForEmptiness() ? "- 问的是填没填，不答待核实\n" : "")
                + "- 原因：" + rule.because().text() + "\n\n"
                + body(rule.question());
    }

    private String mark(String kind, Mark mark) {
        return heading(mark.question(), kind)
                + (mark.andAnyFlagged().isEmpty() ? "" : "- 且有问题：" + String.join("、", mark.andAnyFlagged()) + "\n")
                + "\n"
                + body(mark.question());
    }

    private static String heading(Question question, String kind) {
        return "## " + question.id() + " " + question.says() + "\n\n"
                + "- " + kind + "，按" + LEVELS.get(question.level()) + "\n"
                + "- 依据：" + question.basis().stream().map(Clause::id).collect(Collectors.joining("、")) + "\n";
    }

    private String body(Question question) {
        return "```cel\n" + question.when().text() + "\n```\n\n| 已知 | 答 |\n| --- | --- |\n"
                + question.cases().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Case each) {
        String members = each.members().stream()
                .map(member -> "成员（" + values(member) + "）")
                .collect(Collectors.joining("；"));
        String known = List.of(values(each.given()), members, each.whole() ? "" : "有成员行未能载入").stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        return "| " + known + " | " + ANSWERS.get(each.then()) + " |\n";
    }

    private String values(Map<String, Optional<String>> values) {
        return values.entrySet().stream()
                .map(value -> says(value.getKey()) + "："
                        + value.getValue().map(RuleBookPage::word).orElse("不详"))
                .collect(Collectors.joining("；"));
    }

    private String says(String fact) {
        return pack.ruleBook().facts().find(fact).map(Fact::says).orElse(fact);
    }

    private static String word(String canonical) {
        return switch (canonical) {
            case "yes" -> "是";
            case "no" -> "否";
            case "" -> "无";
            default -> canonical;
        };
    }

    private String origin(Origin origin) {
        if (origin instanceof Origin.Is is) {
            return code(is.formula());
        }
        if (origin instanceof Origin.Certainly certainly) {
            return "确知 " + code(certainly.formula());
        }
        if (origin instanceof Origin.Either either) {
            return either.formulas().stream().map(RuleBookPage::code).collect(Collectors.joining(" 或 "));
        }
        if (origin instanceof Origin.Reckoned reckoned) {
            return "算法 " + reckoned.reckoning().inThePack() + "：" + of(reckoned.of())
                    + (reckoned.with().isEmpty() ? "" : "；" + reckoned.with());
        }
        return "由系统提供";
    }

    private static String of(List<Fact> facts) {
        return facts.stream().map(Fact::says).collect(Collectors.joining("、"));
    }

    private static String code(Formula formula) {
        return "`" + formula.text().replace("|", "\\|") + "`";
    }
}
