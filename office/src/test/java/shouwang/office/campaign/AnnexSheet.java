package shouwang.office.campaign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An annex opened again as an office opens it: titles, then the header found among the first ten rows. */
public final class AnnexSheet {

    private final XSSFSheet sheet;
    private final Row header;

    private AnnexSheet(XSSFSheet sheet) {
        this.sheet = sheet;
        this.header = header(sheet);
    }

    public static AnnexSheet open(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return new AnnexSheet(workbook.getSheetAt(0));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Row header(XSSFSheet sheet) {
        for (int row = 0; row < 10; row++) {
            for (Cell cell : sheet.getRow(row)) {
                if (text(cell).equals("村")) {
                    return sheet.getRow(row);
                }
            }
        }
        throw new AssertionError("no header among the first ten rows");
    }

    public String title() {
        return text(sheet.getRow(1).getCell(0));
    }

    /** The texts of a column, line by line, until the table ends. */
    public List<String> column(String name) {
        return rows().stream().map(row -> row.getOrDefault(name, "")).toList();
    }

    /** The line whose column holds a text, by column. */
    public Map<String, String> row(String column, String text) {
        return rows().stream()
                .filter(row -> text.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    Cell cell(String column, String text, String wanted) {
        int line = rows().indexOf(row(column, text));
        return sheet.getRow(header.getRowNum() + 1 + line).getCell(columns().indexOf(wanted));
    }

    /** Every text of the sheet. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(text(cell))));
        return texts;
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> columns = columns();
        for (int i = header.getRowNum() + 1;
                sheet.getRow(i) != null && sheet.getRow(i).getLastCellNum() == columns.size();
                i++) {
            if (sheet.getRow(i).getCell(0).getCellStyle().getBorderBottom().getCode() == 0) {
                break;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < columns.size(); column++) {
                row.put(columns.get(column), text(sheet.getRow(i).getCell(column)));
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        header.forEach(cell -> columns.add(text(cell)));
        return columns;
    }

    private static String text(Cell cell) {
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }
}
