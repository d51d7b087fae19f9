/**
 * The forms of the plan (入户表): the annexes that are filled in at a household's door, as the pack defines them. Owns
 * what a form asks, how an answer is read and what is wrong with it; never who may fill it in, and never a household.
 */
@NullMarked
package shouwang.policy.form;

import org.jspecify.annotations.NullMarked;
