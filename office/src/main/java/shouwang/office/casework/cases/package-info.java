/** 案卷: case files as kept: passages, cross-check, papers, recusals. */
@NullMarked
package shouwang.office.casework.cases;

import org.jspecify.annotations.NullMarked;
