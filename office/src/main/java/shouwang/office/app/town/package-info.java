/**
 * 样板镇: makes the files that a real office would have for a town of invented people, so that training, demo, tests and
 * benchmarks hand them in through the office's ordinary doors. Same seed, same town. It writes files only: it never
 * touches the database, and no real person stands in it.
 */
@NullMarked
package shouwang.office.app.town;

import org.jspecify.annotations.NullMarked;
