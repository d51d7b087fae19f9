/** 公示: what hangs on the village's board, and who objects. */
@NullMarked
package shouwang.office.casework.notices;

import org.jspecify.annotations.NullMarked;
