/** 程序: a procedure as a table of moves; what is not written there is not allowed. */
@NamedInterface("procedure")
@NullMarked
package shouwang.office.casework.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
