/**
 * The rules at work (规则): facts in typed slots, the language in which a rule asks of them, the three-valued answers and
 * the words for what is found. Owns the subset of CEL that a rule may use and its translation; never reads a file,
 * never holds a figure of the policy.
 */
@NullMarked
package shouwang.policy.rule;

import org.jspecify.annotations.NullMarked;
