/**
 * Procedures (程序) as far as the plan or the province can change them: days, holidays, names of bodies, closed lists.
 * Which moves there are, and who makes them, stands in the office's tables.
 */
@NullMarked
package shouwang.policy.procedure;

import org.jspecify.annotations.NullMarked;
