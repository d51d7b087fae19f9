package shouwang.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.List;

/**
 * A sentence of the rule language (算式), parsed and type-checked.
 *
 * @param facts the facts it asks for
 */
public record Formula(String text, CelAbstractSyntaxTree ast, List<Fact> facts) {}
