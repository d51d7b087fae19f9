/** What taking a roster in costs, beside a plain COPY of its cells. */
@NullMarked
package shouwang.bench.imports;

import org.jspecify.annotations.NullMarked;
