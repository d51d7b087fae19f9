/** The pages of lists, of rows that wait for a person, of key groups and of leads. */
@NullMarked
package shouwang.office.screening.web;

import org.jspecify.annotations.NullMarked;
