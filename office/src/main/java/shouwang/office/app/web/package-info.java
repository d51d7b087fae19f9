/** What every page shares: who may come in, the frame, the refusals. */
@NullMarked
package shouwang.office.app.web;

import org.jspecify.annotations.NullMarked;
