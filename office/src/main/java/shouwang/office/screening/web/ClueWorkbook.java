package shouwang.office.screening.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.screening.ClueDesk;
import shouwang.office.screening.ClueFilter;
import shouwang.office.screening.ClueRow;
import shouwang.office.screening.TakenList;
import shouwang.office.sheets.Column;
import shouwang.office.sheets.Download;
import shouwang.office.sheets.ListSheet;
import shouwang.office.sheets.WorkbookOut;

/** 下载名单: rows of lists as a workbook, numbers masked, with who took it out and when. */
@Component
class ClueWorkbook {

    private static final List<Column> PERSON = List.of(
            Column.text("名单", 28),
            Column.text("姓名", 12),
            Column.text("证件号码", 22),
            Column.text("名单上的乡村组", 24),
            Column.text("名单上的户主", 12));

    private static final List<Column> RESULT = List.of(
            Column.text("比对结果", 10),
            Column.text("匹配方式", 18),
            Column.text("匹配到的户主", 12),
            Column.text("村组", 18),
            Column.text("说明", 60));

    private static final List<Column> LISTS = List.of(
            Column.text("名单", 36),
            Column.text("文件", 30),
            Column.text("交来日期", 12),
            Column.text("交来人", 12),
            new Column("收到行数", 10, Column.Shown.COUNT),
            new Column("已匹配", 10, Column.Shown.COUNT),
            new Column("待核对", 10, Column.Shown.COUNT),
            new Column("不纳入", 10, Column.Shown.COUNT));

    private final ClueDesk desk;
    private final OfficeClock clock;

    ClueWorkbook(ClueDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param headers the columns of the list, to be answered in its own shape; none where rows of several lists mix */
    ResponseEntity<byte[]> of(Actor actor, String title, List<String> headers, ClueFilter filter) {
        List<Column> columns = new ArrayList<>(List.of(new Column("行", 6, Column.Shown.COUNT)));
        List<String> own = headers.subList(0, Math.min(headers.size(), Column.MOST - columns.size() - RESULT.size()));
        own.forEach(header -> columns.add(Column.text(header, 16)));
        columns.addAll(headers.isEmpty() ? PERSON : List.of());
        columns.addAll(RESULT);
        return written(
                actor,
                title,
                columns,
                sheet -> desk.stream(actor.scope(), filter, (row, given) -> {
                    List<Object> values = new ArrayList<>(List.of(row.row()));
                    own.forEach(header -> values.add(given.getOrDefault(header, "")));
                    values.addAll(headers.isEmpty() ? person(row) : List.of());
                    values.addAll(result(row));
                    sheet.row(values.toArray());
                }));
    }

    ResponseEntity<byte[]> ofLists(Actor actor, List<TakenList> lists) {
        return written(
                actor,
                "名单",
                LISTS,
                sheet -> lists.forEach(list -> sheet.row(
                        list.source().title(),
                        list.file(),
                        list.receivedOn(),
                        list.receipt().by(),
                        list.counts().rows(),
                        list.counts().matched(),
                        list.counts().waiting(),
                        list.counts().refused())));
    }

    /** Any list of this room on one sheet. */
    ResponseEntity<byte[]> written(Actor actor, String title, List<Column> columns, Consumer<ListSheet> rows) {
        String said = "%s 于办公日 %s 下载;号码已脱敏。".formatted(actor.name(), clock.today());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookOut workbook = new WorkbookOut(bytes)) {
            rows.accept(workbook.sheet("名单", title, said, columns));
        }
        return Download.workbook(title + ".xlsx", bytes.toByteArray());
    }

    private static List<String> person(ClueRow row) {
        return List.of(
                row.source().title(),
                row.given().name(),
                row.given().number(),
                row.given().place(),
                row.given().head());
    }

    private static List<String> result(ClueRow row) {
        return List.of(
                row.result().outcome().title(),
                row.byInWords(),
                row.result().household().map(ClueRow.Found::head).orElse(""),
                row.result().household().map(ClueRow.Found::place).orElse(""),
                row.result().because());
    }
}
