package shouwang.policy.pack;

import java.util.Optional;
import shouwang.policy.Level;
import shouwang.policy.rule.FactType;
import shouwang.policy.rule.Formula;
import shouwang.policy.rule.Language;

/** Reads the sentences that stand in pack files, and puts what is wrong with one where it stands. */
final class Sentences {
    private final Language language;

    Sentences(Language language) {
        this.language = language;
    }

    Optional<Formula> read(Entry entry, String key, String text, Level level, FactType expected) {
        Language.Read read = language.read(text, level, expected);
        read.complaints()
                .forEach(complaint -> entry.faultWithin(key, complaint.line(), "“" + text + "”：" + complaint.words()));
        return read.formula();
    }
}
