/** What a village's forms cost as one Word file, beside the same words without a register. */
@NullMarked
package shouwang.bench.papers;

import org.jspecify.annotations.NullMarked;
