package shouwang.office.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together part by part, so that a test can say exactly what stands in it. */
public final class Parts {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    public Parts() {
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"a\" Type=\"" + KINDS + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id=\"s1\" Type=\"" + KINDS
                        + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"" + KINDS
                        + "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/><Relationship Id=\"t\" Type=\"" + KINDS
                        + "styles\" Target=\"styles.xml\"/><Relationship Id=\"u\" Type=\"" + KINDS
                        + "sharedStrings\" Target=\"sharedStrings.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + "><workbookPr/><sheets><sheet name=\"名册\" sheetId=\"1\""
                        + " r:id=\"s1\"/></sheets></workbook>");
    }

    public Parts rows(String rows) {
        return with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    public Parts strings(String items) {
        return with("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    public Parts with(String part, String xml) {
        parts.put(part, xml);
        return this;
    }

    public Parts workbook(String inside) {
        return with("xl/workbook.xml", "<workbook " + MAIN + ">" + inside + "</workbook>");
    }

    public Parts styles(String inside) {
        return with("xl/styles.xml", "<styleSheet " + MAIN + ">" + inside + "</styleSheet>");
    }

    public static String sheet(String rows) {
        return "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public Path save(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "parts", ".xlsx");
        try (OutputStream file = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    private static String relations(String inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside
                + "</Relationships>";
    }
}
