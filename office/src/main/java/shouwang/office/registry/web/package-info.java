/** The pages of rosters handed in, what they differ in, and of changes made by hand. */
@NullMarked
package shouwang.office.registry.web;

import org.jspecify.annotations.NullMarked;
