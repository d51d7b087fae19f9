package shouwang.office.packs.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.policy.Clause;
import shouwang.policy.Level;
import shouwang.policy.Severity;
import shouwang.policy.pack.PolicyPack;
import shouwang.policy.rule.Because;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.FactBook;
import shouwang.policy.rule.Mark;
import shouwang.policy.rule.Question;
import shouwang.policy.rule.Rule;

/** 规则卡: an entry of the rule book as a reader sees it: a data rule, a reason for a closer look, or a proposal. */
public record RuleCard(
        Question question,
        String section,
        Optional<Severity> severity,
        Optional<String> reading,
        Optional<String> because,
        CaseTable cases) {

    private static final String FOCUS = "重点关注(有此情形的户应当重点排查)";
    private static final String PROPOSALS = "处置建议";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    /** All entries, in the order of the book: what is proposed and looked at first, then the data rules. */
    static List<RuleCard> all(PolicyPack pack) {
        return Stream.of(
                        pack.ruleBook().judgement().proposals().stream().map(mark -> of(mark, PROPOSALS)),
                        pack.ruleBook().judgement().focus().stream().map(mark -> of(mark, FOCUS)),
                        pack.rules().stream()
                                .map(rule -> of(rule, pack.ruleBook().facts())))
                .flatMap(cards -> cards)
                .toList();
    }

    private static RuleCard of(Mark mark, String section) {
        return new RuleCard(
                mark.question(),
                section,
                Optional.empty(),
                mark.andAnyFlagged().isEmpty()
                        ? Optional.empty()
                        : Optional.of("并且下列规则至少有一条不符:" + String.join("、", mark.andAnyFlagged())),
                Optional.empty(),
                CaseTable.of(mark.question()));
    }

    private static RuleCard of(Rule rule, FactBook book) {
        return new RuleCard(
                rule.question(),
                rule.section(),
                Optional.of(rule.severity()),
                rule.reading(),
                Optional.of(inWords(rule.because(), book)),
                CaseTable.of(rule.question()));
    }

    /** The sentence of a finding with the names of its facts where their values will stand: 年龄〔年龄〕岁. */
    private static String inWords(Because because, FactBook book) {
        return PLACE.matcher(because.text())
                .replaceAll(place -> Matcher.quoteReplacement(
                        "〔" + book.find(place.group(1)).map(Fact::says).orElse("规定值") + "〕"));
    }

    /** Whether the entry holds the words: in its number, its sentence, its clauses or the facts it asks for. */
    boolean holds(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.of(
                        Stream.of(id(), says(), section, question.when().text(), reading.orElse("")),
                        basis().stream().flatMap(clause -> Stream.of(clause.id(), clause.text())),
                        question.when().facts().stream().flatMap(fact -> Stream.of(fact.name(), fact.says())))
                .flatMap(texts -> texts)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public String id() {
        return question.id();
    }

    public String says() {
        return question.says();
    }

    public List<Clause> basis() {
        return question.basis();
    }

    public String clauses() {
        return basis().stream().map(Clause::id).collect(Collectors.joining("、"));
    }

    /** The facts the entry asks for, as they are called on paper. */
    public List<Fact> facts() {
        return question.when().facts();
    }

    public String asked() {
        return question.level() == Level.PERSON ? "每个人" : question.level() == Level.CROSS ? "各户之间" : "每一户";
    }

    public String severityWord() {
        return severity.map(grave -> switch (grave) {
                    case ERROR -> "错误";
                    case DOUBT -> "疑点";
                    case HINT -> "提示";
                })
                .orElse("建议");
    }

    public String severityLook() {
        return severity.map(grave -> "is-" + grave.name().toLowerCase(Locale.ROOT))
                .orElse("is-good");
    }
}
