package shouwang.office.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read forwards only. Refuses document types and entities before looking at them, and
 * whatever would fill the memory: a huge token, endless new names, bottomless nesting.
 */
final class PartReader implements AutoCloseable {

    private static final int LARGEST_TOKEN = 4 << 20;
    private static final int MOST_NAMES = 2_000;
    private static final int DEEPEST = 200;
    /** A letter may be written as {@code _x0041_}, so a cell's raw text is at most seven times as long. */
    private static final int LONGEST_RAW_TEXT = 7 * Limits.LETTERS_IN_A_CELL;

    private final String file;
    private final Fuse fuse;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    PartReader(InputStream part, String file) {
        this.file = file;
        this.fuse = new Fuse(part, LARGEST_TOKEN, file);
        // A factory of its own: the parser's table of names must not outlive a hostile file.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = factory.createXMLStreamReader(fuse);
        } catch (XMLStreamException e) {
            throw UnusableFile.damaged(file);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    boolean starts() {
        return xml.isStartElement();
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return xml.getAttributeValue(index);
    }

    /** The attribute of that local name; empty when there is none. */
    String attribute(String name) {
        for (int i = 0; i < attributes(); i++) {
            if (attributeName(i).equals(name)) {
                return attribute(i);
            }
        }
        return "";
    }

    /** The text inside the element just started, up to its end. */
    String text() {
        int level = depth;
        text.setLength(0);
        while (depth >= level) {
            int event = step();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                append();
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw UnusableFile.damaged(file);
            }
        }
        return text.toString();
    }

    /** The text of a rich string up to the end of the named element; how it is pronounced (注音) is not part of it. */
    String richText(String element) {
        StringBuilder all = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("t")) {
                all.append(text());
                checkLength(all.length());
            } else if (starts("rPh")) {
                skip();
            }
        }
        return all.toString();
    }

    /** Passes over the rest of the element just started. */
    void skip() {
        int level = depth;
        while (depth >= level && next()) {
            // Only the depth matters.
        }
    }

    @Override
    public void close() {
        try {
            fuse.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int step() {
        fuse.renew();
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw UnusableFile.foreignEntities(file);
                default -> {
                    // Text is read where it is wanted.
                }
            }
            return event;
        } catch (XMLStreamException e) {
            throw UnusableFile.damaged(file);
        }
    }

    private void enter() {
        depth++;
        meet(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            meet(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            meet(Objects.requireNonNullElse(xml.getNamespacePrefix(i), ""));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw UnusableFile.damaged(file);
        }
    }

    private void meet(String name) {
        // One letter: the names of cells and their attributes, millions of them.
        if (name.length() > 1) {
            names.add(name);
        }
    }

    private void append() {
        try {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException e) {
            throw unwrapped(e);
        }
        checkLength(text.length());
    }

    private void checkLength(int length) {
        if (length > LONGEST_RAW_TEXT) {
            throw UnusableFile.beyondLimits(file, "有单元格");
        }
    }

    /** The parser reads text late and wraps what is wrong with it. */
    private RuntimeException unwrapped(RuntimeException thrown) {
        return thrown instanceof UnusableFile ? thrown : UnusableFile.damaged(file);
    }
}
