package shouwang.policy.rule;

import java.util.List;
import java.util.Optional;
import shouwang.policy.Clause;
import shouwang.policy.Level;
import shouwang.policy.Severity;

/**
 * A rule that finds what is wrong in the data (疑点规则): one entry of the pack, one page of the rule book.
 *
 * @param section the chapter of the rule book it stands in
 * @param reading how its words are to be read where they leave a choice
 * @param asksForEmptiness whether its question is if something is filled: then it never answers unknown
 */
public record Rule(
        Question question,
        String section,
        Severity severity,
        Optional<String> reading,
        boolean asksForEmptiness,
        Because because) {

    public String id() {
        return question.id();
    }

    public Level level() {
        return question.level();
    }

    public List<Clause> basis() {
        return question.basis();
    }

    public String says() {
        return question.says();
    }

    /** The sentence as it is written in the pack. */
    public String when() {
        return question.when().text();
    }

    public List<Case> cases() {
        return question.cases();
    }

    boolean isAskedOfPersons() {
        return level() == Level.PERSON;
    }
}
