package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Answer;
import shouwang.policy.Clause;
import shouwang.policy.Level;
import shouwang.policy.rule.Case;
import shouwang.policy.rule.FactType;
import shouwang.policy.rule.Question;
import shouwang.policy.rule.Rehearsal;

/** Reads what all questions of a pack have in common, and keeps where each stands so that its cases can be tried. */
final class QuestionReader {
    private static final Map<String, Answer> ANSWERS =
            Map.of("flagged", Answer.FLAGGED, "clear", Answer.CLEAR, "unknown", Answer.UNKNOWN);

    private final Sentences sentences;
    private final Clauses clauses;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    QuestionReader(Sentences sentences, Clauses clauses) {
        this.sentences = sentences;
        this.clauses = clauses;
    }

    /** The question of an entry; none when its sentence can't be read. */
    Optional<Question> read(Entry entry, Level level) {
        String id = entry.text("id");
        Entry earlier = entries.putIfAbsent(id, entry);
        if (earlier != null) {
            entry.fault("id", "编号“" + id + "”与 " + earlier.file() + " 第" + earlier.line() + "行重复，请另取编号");
        }
        List<Clause> basis = clauses.of(entry);
        String says = entry.text("says");
        List<Case> cases = cases(entry);
        Optional<Question> question = sentences
                .read(entry, "when", entry.text("when"), level, FactType.YES_NO)
                .map(when -> new Question(id, level, basis, says, when, cases));
        if (earlier == null) {
            question.ifPresent(questions::add);
        }
        return question;
    }

    void rehearse(Rehearsal rehearsal) {
        for (Question question : questions) {
            Entry entry = entries.get(question.id());
            Optional<String> complaint = rehearsal.complaint(question);
            if (entry != null && complaint.isPresent()) {
                entry.fault("when", complaint.get());
            } else if (entry != null) {
                rehearsal
                        .failures(question)
                        .forEach(failure ->
                                entry.faultAt(failure.failing().line(), question.id() + " " + failure.words()));
            }
        }
    }

    private static List<Case> cases(Entry entry) {
        List<Case> cases =
                entry.entries("cases").stream().map(QuestionReader::oneCase).toList();
        for (Answer side : List.of(Answer.FLAGGED, Answer.CLEAR)) {
            if (cases.stream().noneMatch(each -> each.then() == side)) {
                entry.fault("用例不全，请至少各写一条 flagged 和 clear 的用例");
                break;
            }
        }
        return cases;
    }

    private static Case oneCase(Entry entry) {
        Optional<Entry> given = entry.entry("given");
        List<Map<String, Optional<String>>> members = given.map(facts -> facts.entries("members").stream()
                        .map(QuestionReader::values)
                        .toList())
                .orElse(List.of());
        boolean incomplete = given.map(facts -> facts.yes("incomplete")).orElse(false);
        Map<String, Optional<String>> values =
                new LinkedHashMap<>(given.map(QuestionReader::values).orElse(Map.of()));
        values.remove("members");
        values.remove("incomplete");
        Case read = new Case(entry.line(), values, members, !incomplete, entry.oneOf("then", ANSWERS));
        entry.nothingElse();
        return read;
    }

    private static Map<String, Optional<String>> values(Entry entry) {
        Map<String, Optional<String>> values = new LinkedHashMap<>();
        for (String name : entry.keys()) {
            values.put(name, name.equals("members") ? Optional.empty() : entry.orNull(name));
        }
        return values;
    }
}
