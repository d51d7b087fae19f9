/**
 * The ground: the tree of divisions ({@link shouwang.office.region.Divisions}) by its 12-digit codes and our own groups
 * below them, public knowledge without scope; and the villages' tags ({@link shouwang.office.region.AreaTags}), read within
 * one. It never knows a household.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package shouwang.office.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
