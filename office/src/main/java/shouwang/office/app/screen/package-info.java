/** {@code bin/screen}: a campaign's desk work from the command line, through the same doors as the office. */
@NullMarked
package shouwang.office.app.screen;

import org.jspecify.annotations.NullMarked;
