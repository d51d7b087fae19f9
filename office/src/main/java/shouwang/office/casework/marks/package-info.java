/** 标注: how a mark of annexes 8 and 9 passes as a table of moves, and the marks as kept. */
@NamedInterface("marks")
@NullMarked
package shouwang.office.casework.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
