/** What a page of the list of households costs over HTTP, beside a page without any data. */
@NullMarked
package shouwang.bench.lists;

import org.jspecify.annotations.NullMarked;
