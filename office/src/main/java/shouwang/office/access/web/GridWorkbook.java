package shouwang.office.access.web;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import shouwang.office.access.AccessProblem;
import shouwang.office.access.Account;
import shouwang.office.access.GridCell;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
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
import shouwang.policy.pack.GridPost;

/** 网格登记表: the whole grid as a workbook: handed out as it stands, filled in, read and given back. */
final class GridWorkbook {

    private static final String SHEET = "网格";
    private static final String VILLAGE = "村(社区)";
    private static final String GROUP = "组";
    private static final String POST = "岗位";
    private static final String NAME = "姓名";
    private static final String PHONE = "电话";
    private static final String SIGN_IN_NAME = "登录名";
    private static final String FROM = "任职起";
    private static final String REASON = "变动原因";
    private static final int ROWS_AT_MOST = 5000;

    private final Table table;
    private final Header header;
    private final Known known;
    private final List<Asked> asked = new ArrayList<>();
    private final ReturnedRows wrong = new ReturnedRows();
    private int named;

    /**
     * What the rows are read against.
     *
     * @param own the reader's own cell with all below it
     */
    record Known(GridCell own, Map<String, GridPost> posts, List<Account> accounts, LocalDate today) {}

    /** A row that could be read. */
    record Asked(int row, GridEntry entry) {}

    private GridWorkbook(Table table, Known known) {
        this.table = table;
        this.known = known;
        this.header = table.headerWithAll(VILLAGE, GROUP, POST, NAME);
    }

    /** Writes the grid as it stands: a row for everybody, and an empty one for every post nobody holds. */
    static void write(OutputStream out, Known known) {
        try (WorkbookOut workbook = new WorkbookOut(out)) {
            ListSheet sheet = workbook.sheet(
                    SHEET,
                    known.own().division().shortName() + "网格登记表",
                    "姓名空着的行是缺人的岗位;同岗位多人的照样加行。换人要写变动原因;没有改动的行原样留下即可。表中删去的人不会离岗,离岗请在网页上办理。",
                    List.of(
                            Column.text(VILLAGE, 18),
                            Column.text(GROUP, 10),
                            Column.text(POST, 12),
                            Column.text(NAME, 14),
                            Column.text(PHONE, 16),
                            Column.text(SIGN_IN_NAME, 14),
                            Column.text(FROM, 14),
                            Column.text(REASON, 24)));
            write(known.own(), "", known, sheet);
        }
    }

    private static void write(GridCell cell, String village, Known known, ListSheet sheet) {
        Division division = cell.division();
        String own = division.level() == Division.Level.VILLAGE ? division.shortName() : village;
        String group = division.level() == Division.Level.GROUP ? division.name() : "";
        for (GridCell.Held held : cell.posts()) {
            String post = held.post().name();
            if (held.isVacant()) {
                sheet.row(own, group, post, "", "", "", "", "");
            }
            for (GridHolder holder : held.holders()) {
                GridPerson person = holder.person().orElseThrow();
                sheet.row(
                        own,
                        group,
                        post,
                        person.name(),
                        person.phone(),
                        signInName(person, known),
                        holder.fromOn().toString(),
                        "");
            }
        }
        cell.below().forEach(below -> write(below, own, known, sheet));
    }

    private static String signInName(GridPerson person, Known known) {
        return known.accounts().stream()
                .filter(account ->
                        person.account().filter(id -> id == account.id()).isPresent())
                .map(Account::signInName)
                .findFirst()
                .orElse("");
    }

    static GridWorkbook read(TabularFile file, Known known) {
        GridWorkbook workbook = new GridWorkbook(file.table(SHEET), known);
        try (Rows rows = workbook.table.rowsBelow(workbook.header)) {
            while (rows.hasNext()) {
                workbook.read(rows.next());
            }
        }
        if (workbook.named == 0) {
            throw AccessProblem.GRID_NOTHING_TO_TAKE.refuse();
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
        String column = refusal.problem() instanceof AccessProblem problem
                ? switch (GridForm.fieldOf(problem)) {
                    case "phone" -> PHONE;
                    case "account" -> SIGN_IN_NAME;
                    case "on" -> FROM;
                    case "reason" -> REASON;
                    default -> problem == AccessProblem.GRID_POST_NOT_HERE ? POST : NAME;
                }
                : NAME;
        mark(row.row(), column, refusal.words());
    }

    private void read(Row row) {
        if (text(row, NAME).isEmpty()) {
            return;
        }
        if (++named > ROWS_AT_MOST) {
            throw AccessProblem.TOO_MANY_ROWS.refuse(ROWS_AT_MOST);
        }
        Optional<Division> cell = cell(row);
        Optional<GridPost> post = known.posts().values().stream()
                .filter(each -> each.name().equals(text(row, POST)))
                .findFirst();
        if (post.isEmpty()) {
            mark(
                    row.number(),
                    POST,
                    "没有这个岗位,可填:%s。"
                            .formatted(String.join(
                                    "、",
                                    known.posts().values().stream()
                                            .map(GridPost::name)
                                            .toList())));
        }
        Optional<LocalDate> from =
                text(row, FROM).isEmpty() ? Optional.of(known.today()) : GridForm.day(text(row, FROM));
        if (from.isEmpty()) {
            mark(row.number(), FROM, AccessProblem.GRID_DAY_UNREADABLE.words());
        }
        Optional<Long> account = account(row);
        if (!wrong.isWrong(row.number())) {
            GridPerson person = new GridPerson(text(row, NAME), text(row, PHONE), account);
            asked.add(new Asked(
                    row.number(),
                    new GridEntry(
                            cell.orElseThrow().code(),
                            post.orElseThrow(),
                            person,
                            from.orElseThrow(),
                            text(row, REASON))));
        }
    }

    private Optional<Division> cell(Row row) {
        Optional<GridCell> village = village(row);
        String group = text(row, GROUP);
        if (village.isEmpty() || group.isEmpty()) {
            return village.map(GridCell::division);
        }
        Optional<Division> found = village.get().below().stream()
                .map(GridCell::division)
                .filter(division -> division.groupKey().equals(GroupText.key(group))
                        || division.code().equals(group))
                .findFirst();
        if (found.isEmpty()) {
            mark(
                    row.number(),
                    GROUP,
                    "%s没有这个组。花名册里有了这个组的农户,才有这个组。"
                            .formatted(village.get().division().shortName()));
        }
        return found;
    }

    /** Without a village the row is of the reader's own cell. */
    private Optional<GridCell> village(Row row) {
        String text = text(row, VILLAGE);
        if (text.isEmpty() || known.own().division().names().contains(text)) {
            return Optional.of(known.own());
        }
        List<GridCell> meant = known.own().below().stream()
                .filter(cell -> cell.division().names().contains(text))
                .toList();
        if (meant.size() != 1) {
            mark(row.number(), VILLAGE, meant.isEmpty() ? "您的管辖范围内没有这个村(社区)。" : "有几个同名的村,请填 12 位代码。");
            return Optional.empty();
        }
        return Optional.of(meant.get(0));
    }

    private Optional<Long> account(Row row) {
        String signInName = text(row, SIGN_IN_NAME);
        Optional<Long> account = known.accounts().stream()
                .filter(each -> each.signInName().equals(signInName))
                .map(Account::id)
                .findFirst();
        if (!signInName.isEmpty() && account.isEmpty()) {
            mark(row.number(), SIGN_IN_NAME, AccessProblem.GRID_ACCOUNT_UNKNOWN.words());
        }
        return account;
    }

    private void mark(int row, String column, String words) {
        wrong.mark(row, header.column(column).orElse(0), words);
    }

    private String text(Row row, String column) {
        OptionalInt at = header.column(column);
        return at.isPresent() ? row.cell(at.getAsInt()).text().strip() : "";
    }
}
