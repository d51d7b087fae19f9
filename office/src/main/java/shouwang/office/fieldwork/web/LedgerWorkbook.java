package shouwang.office.fieldwork.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.kernel.Masked;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.Rejects;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.RowErrors;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;
import shouwang.office.sheets.WorkbookOut;
import shouwang.policy.Cell;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;

/** 台账表格: one line a household of a form without people and lists, as it goes out filled in and comes back ticked. */
final class LedgerWorkbook {

    static final String ORDER = "任务编号";
    private static final String SHEET = "入户台账";
    private static final String STANDS_BY = "疑点已核对";
    private static final Set<String> YES = Set.of("是", "√", "1", "有");
    private static final int MINUTE = "2023-05-20T19:30".length();
    private static final int WIDEST = 24;

    private final Form form;
    private final Table table;
    private final Header header;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Map<Integer, String>> wrong = new TreeMap<>();
    private int notVisited;

    /** A row that was filled in. */
    record Line(int row, long order, Map<String, String> answers, boolean standsByDoubts) {}

    private LedgerWorkbook(Form form, Table table) {
        this.form = form;
        this.table = table;
        this.header = table.headerWithAll(ORDER);
    }

    static void write(OutputStream out, Form form, String place, String said, List<FormSheet> sheets) {
        try (WorkbookOut workbook = new WorkbookOut(out)) {
            List<Column> columns = new ArrayList<>(List.of(
                    Column.text(ORDER, 10), Column.text("户主", 10), Column.text("组", 8), Column.text("户编号", 20)));
            form.blocks().forEach(block -> {
                block.fields().forEach(field -> columns.add(column(field.label())));
                block.tick().ifPresent(tick -> columns.add(column(tickHeader(block))));
            });
            columns.add(column(STANDS_BY));
            ListSheet sheet = workbook.sheet(SHEET, place + form.title(), said, columns);
            sheets.forEach(each -> sheet.row(row(each)));
            ListSheet allowed = workbook.sheet(
                    "填写说明",
                    "各栏可填内容",
                    "已按登记资料填好,只改与实际不符的;每块核对后在“确认”栏填“是”,一个确认栏都没填的行视为还没有入户。",
                    List.of(Column.text("栏目", 26), Column.text("可填内容", 80)));
            form.fields().forEach(field -> allowed.row(field.label(), said(field)));
        }
    }

    static LedgerWorkbook read(Form form, TabularFile file) {
        LedgerWorkbook workbook = new LedgerWorkbook(form, file.table(SHEET));
        try (Rows rows = workbook.table.rowsBelow(workbook.header)) {
            while (rows.hasNext()) {
                workbook.read(rows.next());
            }
        }
        return workbook;
    }

    List<Line> lines() {
        return lines;
    }

    /** Rows without a single tick: nobody has been there yet. */
    int notVisited() {
        return notVisited;
    }

    int wrongRows() {
        return wrong.size();
    }

    /** Says what is wrong with an answer of a row; what has no column is said beside the order. */
    void mark(int row, String place, String words) {
        String name = form.field(place)
                .map(Field::label)
                .orElseGet(() -> form.blocks().stream()
                        .filter(block -> block.tickKey().equals(place))
                        .map(LedgerWorkbook::tickHeader)
                        .findFirst()
                        .orElse(place));
        wrong.computeIfAbsent(row, number -> new HashMap<>())
                .merge(
                        column(header, name).orElse(column(header, ORDER).orElse(0)),
                        words,
                        (one, other) -> one + "；" + other);
    }

    /** A doubt that nobody has stood by yet. */
    void markDoubt(int row, String words) {
        mark(row, STANDS_BY, words + "。核对无误请在此栏填“是”");
    }

    byte[] rejects() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Rejects rejects = new Rejects(bytes)) {
            rejects.sheet(
                    table,
                    header,
                    wrong.entrySet().stream()
                            .map(row -> new RowErrors(row.getKey(), row.getValue()))
                            .iterator());
        }
        return bytes.toByteArray();
    }

    private void read(Row row) {
        Map<String, String> answers = new LinkedHashMap<>();
        boolean isTicked = false;
        for (Block block : form.blocks()) {
            block.fields().forEach(field -> take(row, field.label(), field.key(), answers));
            if (block.tick().isPresent() && YES.contains(text(row, tickHeader(block)))) {
                answers.put(block.tickKey(), "yes");
                isTicked = true;
            }
        }
        if (!isTicked) {
            notVisited++;
            return;
        }
        String order = text(row, ORDER);
        if (!order.matches("\\d{1,18}")) {
            mark(row.number(), ORDER, "任务编号不能改动,请照下载的表格填写");
            return;
        }
        lines.add(new Line(row.number(), Long.parseLong(order), answers, YES.contains(text(row, STANDS_BY))));
    }

    private void take(Row row, String name, String place, Map<String, String> answers) {
        String text = text(row, name);
        if (!text.isEmpty()) {
            answers.put(place, text);
        }
    }

    private String text(Row row, String name) {
        OptionalInt at = column(header, name);
        if (at.isEmpty()) {
            return "";
        }
        Cell cell = row.cell(at.getAsInt());
        boolean hasTime = cell.kind() == Cell.Kind.DATE && cell.text().length() > MINUTE;
        return hasTime ? cell.text().substring(0, MINUTE) : cell.text().strip();
    }

    private static OptionalInt column(Header header, String name) {
        return header.column(Header.normalise(name));
    }

    private static Object[] row(FormSheet sheet) {
        List<Object> values = new ArrayList<>(List.of(
                Long.toString(sheet.order().id()),
                sheet.order().household().headName(),
                sheet.order().household().groupText().orElse(""),
                Masked.text(sheet.order().household().label())));
        sheet.form().blocks().forEach(block -> {
            block.fields()
                    .forEach(field -> values.add(
                            sheet.offered().value(field.key()).map(field::shown).orElse("")));
            block.tick().ifPresent(tick -> values.add(""));
        });
        return values.toArray();
    }

    private static String tickHeader(Block block) {
        return block.title().words()
                + "确认:"
                + block.tick().map(Block.Tick::words).orElse("");
    }

    private static Column column(String header) {
        return Column.text(header, Math.min(WIDEST, 4 + 2 * header.length()));
    }

    private static String said(Field field) {
        return switch (field.kind()) {
            case YES_NO -> "是、否";
            case DATE -> "日期,如 2023-05-20";
            case TIME -> "日期和时间,如 2023-05-20 19:30";
            case COUNT -> "整数";
            case PHONE ->
                "11 位手机号"
                        + field.asking()
                                .orElse()
                                .map(none -> ",没有的填“" + none + "”")
                                .orElse("");
            case PEOPLE -> "本户排查组的人,至少两人,用顿号隔开";
            case MEMBER -> "家庭成员,写作 姓名(与户主关系)";
            default -> field.words().stream().collect(Collectors.joining("、"));
        };
    }
}
