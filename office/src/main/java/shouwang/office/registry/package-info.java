/**
 * What is known of households and people, and who said so: households (户), members (家庭成员), income sheets (收入账),
 * their provenance, roster imports with everything they differ in, and what the pack in force finds. Nothing known is
 * silently removed or overwritten: a file adds and corrects, the rest a person confirms. It never asks upward: lists,
 * visits and decisions come to it through its door.
 */
@ApplicationModule(allowedDependencies = {"kernel", "region", "access", "packs", "sheets"})
@NullMarked
package shouwang.office.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
