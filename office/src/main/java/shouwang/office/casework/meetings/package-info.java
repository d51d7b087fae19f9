/** 会议: the village's meetings as kept, and the work they open. */
@NamedInterface("meetings")
@NullMarked
package shouwang.office.casework.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
