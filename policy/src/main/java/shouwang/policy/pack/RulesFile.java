package shouwang.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Level;
import shouwang.policy.Severity;
import shouwang.policy.rule.Because;
import shouwang.policy.rule.FactBook;
import shouwang.policy.rule.Rule;

/** Reads one section of the rule book. */
final class RulesFile {
    private static final Map<String, Level> LEVELS =
            Map.of("person", Level.PERSON, "household", Level.HOUSEHOLD, "cross", Level.CROSS);
    private static final Map<String, Severity> SEVERITIES =
            Map.of("error", Severity.ERROR, "doubt", Severity.DOUBT, "hint", Severity.HINT);

    private RulesFile() {}

    static List<Rule> read(Entry file, QuestionReader questions, FactBook book) {
        String section = file.text("section");
        List<Rule> rules = file.entries("rules").stream()
                .map(entry -> rule(entry, section, questions, book))
                .flatMap(Optional::stream)
                .toList();
        file.nothingElse();
        return rules;
    }

    private static Optional<Rule> rule(Entry entry, String section, QuestionReader questions, FactBook book) {
        Level level = entry.oneOf("level", LEVELS);
        Severity severity = entry.oneOf("severity", SEVERITIES);
        Optional<String> reading = entry.optional("reading");
        boolean asksForEmptiness = entry.yes("asks for emptiness");
        Because because = new Because(entry.text("because"));
        for (String name : because.unknownNames(book, level)) {
            entry.fault("because", "原因中的“{" + name + "}”不是可用的事实，请检查拼写");
        }
        Optional<Rule> rule = questions
                .read(entry, level)
                .map(question -> new Rule(question, section, severity, reading, asksForEmptiness, because));
        entry.nothingElse();
        return rule;
    }
}
