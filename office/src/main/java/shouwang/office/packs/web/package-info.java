/** The rule book as pages, and the plan behind it. */
@NullMarked
package shouwang.office.packs.web;

import org.jspecify.annotations.NullMarked;
