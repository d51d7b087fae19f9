/**
 * The policy pack (政策包): a year's plan as files that an official can read and sign, checked when they load; and the
 * desk at which a household is held against it. Owns the files' form and every fault found in them; never reads a
 * roster, never keeps a household.
 */
@NullMarked
package shouwang.policy.pack;

import org.jspecify.annotations.NullMarked;
