package shouwang.office.correspondence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file opened again, as its reader finds it. */
public final class PrintedWord {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Document document;

    public PrintedWord(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            for (String part : parts.values()) {
                parsers.newDocumentBuilder().parse(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
            }
            document = parsers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part("word/document.xml").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A part as it stands in the file; every one of them was parsed. */
    public String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The rows of all tables, each a list of its cells. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : all(document.getDocumentElement(), "w:tr")) {
            rows.add(all(row, "w:tc").stream().map(PrintedWord::text).toList());
        }
        return rows;
    }

    /** What stands in the cell behind the first cell with that label; nothing when there is no such label. */
    public String beside(String label) {
        return rows().stream()
                .flatMap(row -> java.util.stream.IntStream.range(0, row.size() - 1)
                        .filter(at -> row.get(at).equals(label))
                        .mapToObj(at -> row.get(at + 1)))
                .findFirst()
                .orElse("");
    }

    /** Everything that stands in it. */
    public String text() {
        return text(document.getDocumentElement());
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList nodes = element.getElementsByTagName("*");
        for (int at = 0; at < nodes.getLength(); at++) {
            Node node = nodes.item(at);
            if (node.getNodeName().equals("w:t")) {
                text.append(node.getTextContent());
            } else if (node.getNodeName().equals("w:br")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(name);
        for (int at = 0; at < nodes.getLength(); at++) {
            found.add((Element) nodes.item(at));
        }
        return found;
    }
}
