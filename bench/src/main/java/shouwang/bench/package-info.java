/** Benchmarks: every claim about speed is a command here, with a reference in the same run. */
@NullMarked
package shouwang.bench;

import org.jspecify.annotations.NullMarked;
