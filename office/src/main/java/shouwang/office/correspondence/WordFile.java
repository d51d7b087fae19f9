package shouwang.office.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a Word file (Word 文件) on their way out: the text goes out as it comes, with flat memory. */
final class WordFile {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final ZipOutputStream zip;
    private final Writer text;

    /**
     * A part beside the text; the first is known to the text as rId1.
     *
     * @param kind styles, header or footer
     * @param root the name of its outermost element
     */
    record Part(String kind, String root, String content) {}

    /** Begins the file; the stream stays open. */
    WordFile(OutputStream out, List<Part> parts) {
        this.zip = new ZipOutputStream(out, UTF_8);
        this.text = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
        part("[Content_Types].xml", contentTypes(parts));
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                        .formatted(PACKAGE, relation(1, "officeDocument", "word/document.xml")));
        StringBuilder relations = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            relations.append(relation(at + 1, part.kind(), part.kind() + ".xml"));
            part(
                    "word/" + part.kind() + ".xml",
                    "<w:%s xmlns:w=\"%s\">%s</w:%s>".formatted(part.root(), MAIN, part.content(), part.root()));
        }
        part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, relations));
        begin("word/document.xml");
        append("<w:document xmlns:w=\"%s\" xmlns:r=\"%s\"><w:body>".formatted(MAIN, OFFICE));
    }

    void append(CharSequence xml) {
        try {
            text.append(xml);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param section how the pages are */
    void end(String section) {
        append("<w:sectPr>" + section + "</w:sectPr></w:body></w:document>");
        try {
            text.flush();
            zip.closeEntry();
            zip.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void part(String name, String xml) {
        begin(name);
        append(xml);
        try {
            text.flush();
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin(String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        append(XML);
    }

    private static String contentTypes(List<Part> parts) {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("document", WORD + "document.main+xml"));
        parts.forEach(part -> types.append(type(part.kind(), WORD + part.kind() + "+xml")));
        return types + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target);
    }
}
