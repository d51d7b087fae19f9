/** Forms filed over HTTP by many at once. */
@NullMarked
package shouwang.bench.filing;

import org.jspecify.annotations.NullMarked;
