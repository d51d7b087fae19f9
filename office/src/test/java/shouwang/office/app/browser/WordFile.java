package shouwang.office.app.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A letter or record opened again as an office opens it. */
record WordFile(String words) {

    static WordFile open(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor reader = new XWPFWordExtractor(document)) {
            return new WordFile(reader.getText());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
