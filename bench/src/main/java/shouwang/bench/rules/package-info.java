/** What the pack's rules cost, beside the same rules written by hand. */
@NullMarked
package shouwang.bench.rules;

import org.jspecify.annotations.NullMarked;
