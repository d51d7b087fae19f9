/** The office of Shouwang: its rooms, its pages and its database. Rooms and their doors: see {@code docs/map.md}. */
@NullMarked
package shouwang.office;

import org.jspecify.annotations.NullMarked;
