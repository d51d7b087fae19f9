/**
 * The top floor: how the program starts and stops, where its database comes from, and what belongs to no single room
 * (sign-in, the page frame, the menu). It owns no facts of the office and decides nothing about households.
 */
@NullMarked
@ApplicationModule
package shouwang.office.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
