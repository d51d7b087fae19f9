/** 表上纸: how the plan's forms look on paper, from the same definitions as the pages. */
@NullMarked
package shouwang.office.fieldwork.paper;

import org.jspecify.annotations.NullMarked;
