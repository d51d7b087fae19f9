package shouwang.office.app.town;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 名单文件: writes a list as its department would, a workbook with a title or a CSV in GB 18030. */
final class ListFile {

    private static final Charset OF_DEPARTMENTS = Charset.forName("GB18030");

    private ListFile() {}

    static Path write(SampleList list, Path folder) throws IOException {
        Path path = folder.resolve(list.fileName());
        List<String> columns = ListPurpose.columns(list.kind());
        if (list.fileName().endsWith(".csv")) {
            Files.writeString(path, csv(list, columns), OF_DEPARTMENTS);
        } else {
            workbook(list, columns, path);
        }
        return path;
    }

    private static String csv(SampleList list, List<String> columns) {
        StringBuilder lines = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (SampleListRow row : list.rows()) {
            lines.append(columns.stream()
                            .map(column -> row.cells().getOrDefault(column, ""))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return lines.toString();
    }

    private static void workbook(SampleList list, List<String> columns, Path path) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path));
                Workbook workbook = new Workbook(stream, "Shouwang", null)) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, list.title());
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(1, c, columns.get(c));
            }
            for (int r = 0; r < list.rows().size(); r++) {
                write(sheet, r + 2, list.rows().get(r), columns);
            }
        }
    }

    private static void write(Worksheet sheet, int r, SampleListRow row, List<String> columns) {
        for (int c = 0; c < columns.size(); c++) {
            String text = row.cells().getOrDefault(columns.get(c), "");
            if (row.numberIsCell() && columns.get(c).equals("证件号码")) {
                sheet.value(r, c, new BigDecimal(text));
            } else if (!text.isEmpty()) {
                sheet.value(r, c, text);
            }
        }
    }
}
