package shouwang.office.campaign.web;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.NewStaff;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.GroupText;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.ReturnedRows;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.WorkbookOut;

/** 参与人员登记表: many people for the pool at once, as the workbook is handed out, read and given back. */
final class StaffWorkbook {

    private static final String SHEET = "参与人员";
    private static final String NAME = "姓名";
    private static final String KIND = "类别";
    private static final String VILLAGE = "村(社区)";
    private static final String GROUP = "组";
    private static final String PHONE = "电话";
    private static final String EXAMPLE = "示例";
    private static final int ROWS_AT_MOST = 2000;

    private final Table table;
    private final Header header;
    private final List<Division> divisions;
    private final List<Asked> asked = new ArrayList<>();
    private final ReturnedRows wrong = new ReturnedRows();

    /** A row that could be read. */
    record Asked(int row, NewStaff person) {}

    private StaffWorkbook(Table table, List<Division> divisions) {
        this.table = table;
        this.divisions = divisions;
        this.header = table.headerWithAll(NAME, KIND);
    }

    static void template(OutputStream out, List<String> kinds, List<Division> divisions) {
        try (WorkbookOut workbook = new WorkbookOut(out)) {
            ListSheet sheet = workbook.sheet(
                    SHEET,
                    "集中排查参与人员登记表",
                    "一人一行;类别填%s;村和组空着的算镇上的人。以“示例”开头的行不会登记。".formatted(String.join("、", kinds)),
                    List.of(
                            Column.text(NAME, 16),
                            Column.text(KIND, 14),
                            Column.text(VILLAGE, 20),
                            Column.text(GROUP, 10),
                            Column.text(PHONE, 16)));
            String village = divisions.stream()
                    .filter(division -> division.level() == Level.VILLAGE)
                    .map(Division::shortName)
                    .findFirst()
                    .orElse("");
            sheet.row(EXAMPLE + "(样某某)", kinds.get(0), village, "", "13900000000");
        }
    }

    /** @param divisions the reader's own, first, and all below it */
    static StaffWorkbook read(TabularFile file, List<Division> divisions) {
        StaffWorkbook workbook = new StaffWorkbook(file.table(SHEET), divisions);
        try (Rows rows = workbook.table.rowsBelow(workbook.header)) {
            while (rows.hasNext()) {
                workbook.read(rows.next());
            }
        }
        if (workbook.asked.isEmpty() && workbook.wrong.size() == 0) {
            throw CampaignProblem.NOTHING_TO_TAKE.refuse();
        }
        return workbook;
    }

    List<Asked> asked() {
        return asked;
    }

    ReturnedRows wrong() {
        return wrong;
    }

    byte[] rejects() {
        return wrong.workbook(table, header);
    }

    /** Notes that the office refused a row that could be read. */
    void refuse(Asked row, Refusal refusal) {
        String column = refusal.problem() instanceof CampaignProblem problem
                ? switch (StaffForm.fieldOf(problem)) {
                    case "phone" -> PHONE;
                    case "kind" -> KIND;
                    default -> NAME;
                }
                : NAME;
        mark(row.row(), column, refusal.words());
    }

    private void read(Row row) {
        String name = text(row, NAME);
        if (name.startsWith(EXAMPLE) || name.isEmpty() && text(row, KIND).isEmpty()) {
            return;
        }
        if (asked.size() + wrong.size() >= ROWS_AT_MOST) {
            throw CampaignProblem.TOO_MANY_ROWS.refuse(ROWS_AT_MOST);
        }
        Optional<Division> place = place(row);
        if (!wrong.isWrong(row.number())) {
            asked.add(new Asked(
                    row.number(),
                    new NewStaff(
                            place.orElseThrow().code(), name, text(row, PHONE), text(row, KIND), Optional.empty())));
        }
    }

    /** Without a village somebody works for the reader's own office. */
    private Optional<Division> place(Row row) {
        String village = text(row, VILLAGE);
        String group = text(row, GROUP);
        Optional<Division> at = village.isEmpty()
                ? divisions.stream().findFirst()
                : divisions.stream()
                        .filter(division -> division.level() == Level.VILLAGE
                                && division.names().contains(village))
                        .findFirst();
        if (at.isEmpty()) {
            mark(row.number(), VILLAGE, "您的管辖范围内没有这个村(社区)。");
        }
        if (at.isEmpty() || group.isEmpty()) {
            return at;
        }
        Optional<Division> found = divisions.stream()
                .filter(division -> division.parent().equals(at.map(Division::code))
                        && division.groupKey().equals(GroupText.key(group)))
                .findFirst();
        if (found.isEmpty()) {
            mark(row.number(), GROUP, "没有这个组。不确定的可以空着。");
        }
        return found;
    }

    private void mark(int row, String column, String words) {
        wrong.mark(row, header.column(column).orElse(0), words);
    }

    private String text(Row row, String column) {
        OptionalInt at = header.column(column);
        return at.isPresent() ? row.cell(at.getAsInt()).text().strip() : "";
    }
}
