/**
 * The cellar room for tabular files (表格文件) in and out: workbooks and CSV as counties really send them, read row by
 * row with flat memory and safe against hostile files; lists, rejects and CSV written so that no text can become a
 * formula. It knows cells, rows and headers, and never what a column means: no household, no rule, no database.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package shouwang.office.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
