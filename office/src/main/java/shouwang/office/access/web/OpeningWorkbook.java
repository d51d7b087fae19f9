package shouwang.office.access.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.NewPost;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Division;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.ReturnedRows;
import shouwang.office.sheets.ReturnedRows.WrongRow;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.WorkbookOut;

/** 岗位表: the workbook by which many accounts are opened at once, as it is handed out, read and given back. */
final class OpeningWorkbook {

    private static final String SHEET = "岗位";
    private static final String PERSON = "姓名";
    private static final String SIGN_IN_NAME = "登录名";
    private static final String ROLE = "岗位";
    private static final String DIVISION = "区划";
    private static final String EXAMPLE = "示例";
    private static final int ROWS_AT_MOST = 1000;

    private final Table table;
    private final Header header;
    private final List<Asked> asked = new ArrayList<>();
    private final ReturnedRows wrong = new ReturnedRows();

    /** A row that could be read. */
    record Asked(int row, NewPost post) {}

    private OpeningWorkbook(Table table) {
        this.table = table;
        this.header = table.headerWithAll(PERSON, ROLE, DIVISION);
    }

    /** Writes the empty table with an example row, and a sheet of what may be filled in. */
    static void template(OutputStream out, List<Role> roles, List<Division> divisions) {
        try (WorkbookOut workbook = new WorkbookOut(out)) {
            ListSheet sheet = workbook.sheet(
                    SHEET,
                    "账号与岗位开通表",
                    "一人一行;登录名可以不填,由系统编排;可填内容见第二张表。以“示例”开头的行不会开通。",
                    List.of(
                            Column.text(PERSON, 14),
                            Column.text(SIGN_IN_NAME, 18),
                            Column.text(ROLE, 24),
                            Column.text(DIVISION, 32)));
            Division last = divisions.get(divisions.size() - 1);
            sheet.row(EXAMPLE + "(样某某)", "", roles.get(0).title(), last.shortName());
            ListSheet allowed = workbook.sheet(
                    "可填内容",
                    "岗位与区划的可填内容",
                    "岗位照抄名称;区划填代码或名称,同名的填代码。",
                    List.of(Column.text(ROLE, 24), Column.text("区划代码", 16), Column.text("区划名称", 32)));
            for (int i = 0; i < Math.max(roles.size(), divisions.size()); i++) {
                allowed.row(
                        i < roles.size() ? roles.get(i).title() : "",
                        i < divisions.size() ? divisions.get(i).code() : "",
                        i < divisions.size() ? divisions.get(i).name() : "");
            }
        }
    }

    static OpeningWorkbook read(TabularFile file, List<Division> divisions) {
        OpeningWorkbook workbook = new OpeningWorkbook(file.table(SHEET));
        try (Rows rows = workbook.table.rowsBelow(workbook.header)) {
            while (rows.hasNext()) {
                workbook.read(rows.next(), divisions);
            }
        }
        if (workbook.asked.isEmpty() && workbook.isAllRight()) {
            throw AccessProblem.NOTHING_TO_OPEN.refuse();
        }
        return workbook;
    }

    List<Asked> asked() {
        return asked;
    }

    /** Notes that the office refused a row that could be read. */
    void refuse(Asked row, Refusal refusal) {
        String column = refusal.problem() instanceof AccessProblem problem
                ? switch (NewPostForm.fieldOf(problem)) {
                    case "person" -> PERSON;
                    case "signInName" -> header.column(SIGN_IN_NAME).isPresent() ? SIGN_IN_NAME : PERSON;
                    case "role" -> ROLE;
                    default -> DIVISION;
                }
                : PERSON;
        mark(row.row(), column, refusal.words());
    }

    boolean isAllRight() {
        return wrong.size() == 0;
    }

    List<WrongRow> wrongRows() {
        return wrong.rows();
    }

    byte[] rejects() {
        return wrong.workbook(table, header);
    }

    private void read(Row row, List<Division> divisions) {
        String person = text(row, PERSON);
        if (person.startsWith(EXAMPLE)) {
            return;
        }
        if (asked.size() + wrong.size() >= ROWS_AT_MOST) {
            throw AccessProblem.TOO_MANY_ROWS.refuse(ROWS_AT_MOST);
        }
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.title().equals(text(row, ROLE)))
                .findFirst();
        List<Division> meant = DivisionChoice.meant(divisions, text(row, DIVISION));
        if (person.isEmpty()) {
            mark(row.number(), PERSON, "请填写姓名。");
        }
        if (role.isEmpty()) {
            mark(row.number(), ROLE, "没有这个岗位。可填的岗位见“可填内容”表。");
        }
        if (meant.size() != 1) {
            mark(row.number(), DIVISION, meant.isEmpty() ? "您的管辖范围内没有这个区划。可填的区划见“可填内容”表。" : "有几个同名的区划,请填 12 位代码。");
        }
        if (!wrong.isWrong(row.number())) {
            Optional<String> signInName = Optional.of(text(row, SIGN_IN_NAME)).filter(name -> !name.isEmpty());
            asked.add(new Asked(
                    row.number(),
                    new NewPost(
                            person, signInName, role.orElseThrow(), meant.get(0).code())));
        }
    }

    private void mark(int row, String column, String words) {
        wrong.mark(row, header.column(column).orElse(0), words);
    }

    private String text(Row row, String column) {
        OptionalInt at = header.column(column);
        return at.isPresent() ? row.cell(at.getAsInt()).text() : "";
    }
}
