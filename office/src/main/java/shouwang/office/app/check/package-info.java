/** {@code bin/check}: what must hold in every database of the office, looked up in it and told row by row. */
@NullMarked
package shouwang.office.app.check;

import org.jspecify.annotations.NullMarked;
