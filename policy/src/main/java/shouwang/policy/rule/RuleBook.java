package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The pack's rules and marks with the facts they stand on (规则手册), from which a desk is set up for a day. */
public record RuleBook(FactBook facts, List<Rule> rules, Judgement judgement) {

    public Desk desk(Set<String> columnsPresent, Day day) {
        return new Desk(this, columnsPresent, day);
    }

    /** Every fact that one of these rules, its words or the verdict asks for. */
    List<Fact> factsAsked(List<Rule> ofRules) {
        List<Fact> asked = new ArrayList<>(judgement.facts());
        for (Rule rule : ofRules) {
            asked.addAll(rule.question().when().facts());
            asked.addAll(rule.because().facts(facts));
        }
        return asked;
    }
}
