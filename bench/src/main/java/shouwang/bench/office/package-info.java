/** The office as it is measured: the real program's classes on a durable database of its own, gone afterwards. */
@NullMarked
package shouwang.bench.office;

import org.jspecify.annotations.NullMarked;
