/** 识别认定的页面. */
@NullMarked
package shouwang.office.casework.web;

import org.jspecify.annotations.NullMarked;
