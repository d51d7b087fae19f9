/** The pages of accounts, posts and the audit. */
@NullMarked
package shouwang.office.access.web;

import org.jspecify.annotations.NullMarked;
