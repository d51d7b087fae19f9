/** 我的今天: what waits for a post in every room, on one page by deadline; it asks each room through its door. */
@NullMarked
package shouwang.office.app.today;

import org.jspecify.annotations.NullMarked;
