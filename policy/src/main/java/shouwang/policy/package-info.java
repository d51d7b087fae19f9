/**
 * The plan as the program: vocabulary, household facts, money, policy packs, rules and findings. Plain Java; knows
 * neither Spring nor a database, so that a pack can be evaluated by anybody.
 */
@NullMarked
package shouwang.policy;

import org.jspecify.annotations.NullMarked;
