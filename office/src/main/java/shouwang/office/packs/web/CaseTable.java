package shouwang.office.packs.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import shouwang.policy.Answer;
import shouwang.policy.rule.Case;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.Question;

/** 用例表: the examples of a rule side by side: what is known, and what the answer must be. */
public record CaseTable(List<String> facts, List<Row> rows) {

    private static final String UNKNOWN = "未知";

    /** One example: a cell for every fact, and the answer. */
    public record Row(List<String> cells, String answer, String look) {}

    static CaseTable of(Question question) {
        Set<String> names = new LinkedHashSet<>();
        for (Case each : question.cases()) {
            names.addAll(each.given().keySet());
            each.members().forEach(member -> names.addAll(member.keySet()));
        }
        Map<String, String> said =
                question.when().facts().stream().collect(Collectors.toMap(Fact::name, Fact::says, (one, other) -> one));
        List<String> headers = new ArrayList<>(
                names.stream().map(name -> said.getOrDefault(name, name)).toList());
        boolean someAreIncomplete = question.cases().stream().anyMatch(each -> !each.whole());
        if (someAreIncomplete) {
            headers.add("全部行都已导入");
        }
        return new CaseTable(
                headers,
                question.cases().stream()
                        .map(each -> row(each, names, someAreIncomplete))
                        .toList());
    }

    private static Row row(Case each, Set<String> names, boolean someAreIncomplete) {
        List<String> cells =
                new ArrayList<>(names.stream().map(name -> cell(each, name)).toList());
        if (someAreIncomplete) {
            cells.add(each.whole() ? "是" : "否");
        }
        return new Row(cells, word(each.then()), look(each.then()));
    }

    private static String cell(Case each, String name) {
        if (each.given().containsKey(name) || each.members().isEmpty()) {
            return text(each.given().getOrDefault(name, Optional.empty()));
        }
        return IntStream.range(0, each.members().size())
                .mapToObj(i ->
                        "第%d人:%s".formatted(i + 1, text(each.members().get(i).getOrDefault(name, Optional.empty()))))
                .collect(Collectors.joining(";"));
    }

    private static String text(Optional<String> known) {
        return known.map(text -> switch (text) {
                    case "yes" -> "是";
                    case "no" -> "否";
                    case "" -> "(无)";
                    default -> text;
                })
                .orElse(UNKNOWN);
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case FLAGGED -> "符合(列出)";
            case CLEAR -> "不符合";
            case UNKNOWN -> "缺资料,待核实";
        };
    }

    private static String look(Answer answer) {
        return switch (answer) {
            case FLAGGED -> "is-doubt";
            case CLEAR -> "is-good";
            case UNKNOWN -> "is-unknown";
        };
    }
}
