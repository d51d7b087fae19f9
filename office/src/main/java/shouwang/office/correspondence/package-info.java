/**
 * 公文: every official paper: its number and title, how it stands on A4 ({@link
 * shouwang.office.correspondence.PaperOut}), each version handed in with who and when, and the recipient's receipt
 * ({@link shouwang.office.correspondence.Papers}). Callers hand it plain data; it knows no household and counts nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel", "region"})
@NullMarked
package shouwang.office.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
