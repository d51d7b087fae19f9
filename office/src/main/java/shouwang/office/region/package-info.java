/**
 * The ground: the tree of divisions ({@link shouwang.office.region.Divisions}) by its 12-digit codes and our own groups
 * below them. Public knowledge: it needs no scope, and it never knows a household.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package shouwang.office.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
