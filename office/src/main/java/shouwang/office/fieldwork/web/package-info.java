/** Pages of 入户排查. */
@NullMarked
package shouwang.office.fieldwork.web;

import org.jspecify.annotations.NullMarked;
