/** Reads one household whole, and changes it by hand: every change with its source, its paper and both versions. */
@NullMarked
package shouwang.office.registry.hand;

import org.jspecify.annotations.NullMarked;
