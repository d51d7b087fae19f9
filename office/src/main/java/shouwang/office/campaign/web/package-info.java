/** The board, the households behind its figures, and the annexes as pages. */
@NullMarked
package shouwang.office.campaign.web;

import org.jspecify.annotations.NullMarked;
