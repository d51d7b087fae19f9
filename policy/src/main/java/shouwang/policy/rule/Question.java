package shouwang.policy.rule;

import java.util.List;
import shouwang.policy.Clause;
import shouwang.policy.Level;

/** What a pack asks of a household or a person: under which clause, in words, as a sentence, with its cases. */
public record Question(String id, Level level, List<Clause> basis, String says, Formula when, List<Case> cases) {}
