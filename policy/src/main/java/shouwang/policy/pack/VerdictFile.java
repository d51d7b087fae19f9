package shouwang.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.Level;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.FactBook;
import shouwang.policy.rule.FactType;
import shouwang.policy.rule.Judgement;
import shouwang.policy.rule.Mark;

/** Reads how the verdict of a household is put together. */
final class VerdictFile {
    private final Entry file;
    private final FactBook book;

    VerdictFile(Entry file, FactBook book) {
        this.file = file;
        this.book = book;
    }

    /** None, with faults, when a fact that the verdict stands on isn't there. */
    Optional<Judgement> read(QuestionReader questions, Set<String> ruleIds) {
        Entry figures = file.entry("figures").orElse(file);
        Entry states = file.entry("states").orElse(file);
        Optional<Fact> net = fact(figures, "net", FactType.MONEY);
        Optional<Fact> netPerHead = fact(figures, "net per head", FactType.MONEY);
        Optional<Fact> adjusted = fact(figures, "adjusted per head", FactType.MONEY);
        Optional<Fact> inRange = fact(states, "in range", FactType.YES_NO);
        Optional<Fact> monitored = fact(states, "monitored", FactType.YES_NO);
        Optional<Fact> eliminated = fact(states, "eliminated", FactType.YES_NO);
        Optional<Fact> risks = fact(file, "risks", FactType.TEXTS);
        List<Mark> focus = marks("focus", questions, ruleIds);
        List<Mark> proposals = marks("proposals", questions, ruleIds);
        Judgement.Otherwise otherwise =
                new Judgement.Otherwise(file.text("when income is unknown"), file.text("when nothing is proposed"));
        Map<String, String> codes = riskCodes(risks);
        file.nothingElse();
        boolean known = List.of(net, netPerHead, adjusted, inRange, monitored, eliminated, risks).stream()
                .allMatch(Optional::isPresent);
        return known
                ? Optional.of(new Judgement(
                        new Judgement.Figures(net.get(), netPerHead.get(), adjusted.get()),
                        new Judgement.States(inRange.get(), monitored.get(), eliminated.get()),
                        risks.get(),
                        codes,
                        focus,
                        proposals,
                        otherwise))
                : Optional.empty();
    }

    private Optional<Fact> fact(Entry entry, String key, FactType type) {
        String name = entry.text(key);
        Optional<Fact> fact = book.find(name).filter(found -> found.type() == type);
        if (fact.isEmpty() && !name.isEmpty()) {
            entry.fault(key, "没有名为“" + name + "”的合适事实，请检查拼写和类型");
        }
        return fact;
    }

    /** Every word that a risk column allows has a code. */
    private Map<String, String> riskCodes(Optional<Fact> risks) {
        Map<String, String> codes = new LinkedHashMap<>();
        file.entry("risk codes").ifPresent(entry -> entry.keys().forEach(risk -> codes.put(risk, entry.text(risk))));
        risks.ifPresent(fact -> fact.origin().facts().stream()
                .map(Fact::origin)
                .filter(Fact.Origin.FromColumn.class::isInstance)
                .flatMap(origin -> ((Fact.Origin.FromColumn) origin).column().choices().words().stream())
                .distinct()
                .filter(word -> !codes.containsKey(word))
                .forEach(word -> file.fault("risk codes", "风险“" + word + "”没有代码，请补上")));
        return Map.copyOf(codes);
    }

    private List<Mark> marks(String key, QuestionReader questions, Set<String> ruleIds) {
        return file.entries(key).stream()
                .map(entry -> mark(entry, questions, ruleIds))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Mark> mark(Entry entry, QuestionReader questions, Set<String> ruleIds) {
        List<String> andAnyFlagged = entry.texts("and any flagged");
        for (String id : andAnyFlagged) {
            if (!ruleIds.contains(id)) {
                entry.fault("and any flagged", "没有编号为“" + id + "”的规则，请检查编号");
            }
        }
        Optional<Mark> mark = questions.read(entry, Level.HOUSEHOLD).map(question -> new Mark(question, andAnyFlagged));
        entry.nothingElse();
        return mark;
    }
}
