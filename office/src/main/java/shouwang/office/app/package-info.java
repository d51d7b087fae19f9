/**
 * The roof: the start of the program, sign-in, page frame, menu and scheduled work. It may use every room; no room
 * knows it.
 */
@ApplicationModule
@NullMarked
package shouwang.office.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
