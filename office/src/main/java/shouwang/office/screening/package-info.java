/**
 * 线索: takes the lists (名单) that other bodies push, matches their rows to households, keeps what waits for a person,
 * puts households into key groups and so into exactly one form, and raises leads. It owns the rows of the lists, the
 * answers to them, memberships given by hand and leads; households are the registry's, and it never changes one.
 */
@ApplicationModule(allowedDependencies = {"kernel", "region", "packs", "sheets", "registry"})
@NullMarked
package shouwang.office.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
