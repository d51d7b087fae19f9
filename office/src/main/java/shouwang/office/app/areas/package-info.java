/**
 * 重点区域: the villages with their tags, where what the region keeps meets the kinds that the plan names. It decides
 * nothing itself.
 */
@NullMarked
package shouwang.office.app.areas;

import org.jspecify.annotations.NullMarked;
