package shouwang.office.app.town;

import java.util.List;

/**
 * 名单: a list as a department hands it in.
 *
 * @param department the department that pushes it; empty unless the kind is {@link ListKind#DEPARTMENT}
 * @param fileName as it lies in the folder; a {@code .csv} is GB 18030, as departments' systems write it
 */
public record SampleList(ListKind kind, String department, String fileName, String title, List<SampleListRow> rows) {

    /** What {@code --list} says before the {@code =}: {@code dibao}, {@code department:县残联}. */
    public String said() {
        return department.isEmpty() ? kind.word() : kind.word() + ":" + department;
    }
}
