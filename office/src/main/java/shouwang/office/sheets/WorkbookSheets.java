package shouwang.office.sheets;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The visible sheets of a workbook; hidden ones are not even known. */
final class WorkbookSheets implements Sheets {

    private static final int MOST_SHEETS = 4_096;

    private final String file;
    private final WorkbookArchive archive;
    private final Map<String, String> partOfSheet = new LinkedHashMap<>();
    private boolean countsFrom1904;
    private DateFormats formats = DateFormats.none();
    private SharedStrings strings = SharedStrings.none();

    private WorkbookSheets(String file, WorkbookArchive archive) {
        this.file = file;
        this.archive = archive;
    }

    static WorkbookSheets open(Path path, String file) {
        WorkbookSheets sheets = new WorkbookSheets(file, WorkbookArchive.open(path, file));
        try {
            sheets.read();
            return sheets;
        } catch (RuntimeException e) {
            sheets.close();
            throw e;
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(partOfSheet.keySet());
    }

    @Override
    public boolean areRejects() {
        Optional<PartReader> properties = part("docProps/custom.xml");
        if (properties.isEmpty()) {
            return false;
        }
        try (PartReader part = properties.get()) {
            while (part.next()) {
                if (part.starts("property") && part.attribute("name").equals(Rejects.MARK)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public RowSource open(String sheet, Blanks blanks) {
        PartReader part = part(partOfSheet.getOrDefault(sheet, "")).orElseThrow(() -> UnusableFile.damaged(file));
        return new SheetRows(
                part, file, new CellReader(strings, formats, new CellValues(countsFrom1904, blanks), file));
    }

    @Override
    public void close() {
        strings.close();
        archive.close();
    }

    private void read() {
        String workbook = relations("", "_rels/.rels").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> notAWorkbook());
        if (workbook.endsWith(".bin")) {
            throw UnusableFile.oldOrEncrypted(file);
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, Relation> relations = relations(folder, folder + "_rels/" + workbook.substring(slash) + ".rels");
        try (PartReader part = part(workbook).orElseThrow(() -> UnusableFile.damaged(file))) {
            readWorkbook(part, relations);
        }
        if (partOfSheet.isEmpty()) {
            throw UnusableFile.withoutVisibleSheet(file);
        }
        for (Relation relation : relations.values()) {
            if (relation.is("styles")) {
                part(relation.target()).ifPresent(this::readStyles);
            } else if (relation.is("sharedStrings")) {
                part(relation.target()).ifPresent(this::readStrings);
            }
        }
    }

    private void readWorkbook(PartReader part, Map<String, Relation> relations) {
        boolean isWorkbook = false;
        while (part.next()) {
            if (part.starts("workbook")) {
                isWorkbook = true;
            } else if (part.starts("workbookPr")) {
                String counts = part.attribute("date1904");
                countsFrom1904 = counts.equals("1") || counts.equals("true");
            } else if (part.starts("sheet")) {
                readSheet(part, relations);
            }
        }
        if (!isWorkbook) {
            throw UnusableFile.neitherWorkbookNorCsv(file);
        }
    }

    private void readSheet(PartReader part, Map<String, Relation> relations) {
        String state = part.attribute("state");
        Optional<Relation> relation = Optional.ofNullable(relations.get(part.attribute("id")));
        boolean isVisible = state.isEmpty() || state.equals("visible");
        if (isVisible && relation.isPresent() && relation.get().is("worksheet")) {
            partOfSheet.putIfAbsent(part.attribute("name"), relation.get().target());
        }
        if (partOfSheet.size() > MOST_SHEETS) {
            throw UnusableFile.damaged(file);
        }
    }

    private void readStyles(PartReader part) {
        try (part) {
            formats = DateFormats.read(part, file);
        }
    }

    private void readStrings(PartReader part) {
        try (part) {
            strings.close();
            strings = SharedStrings.read(part, file);
        }
    }

    private Map<String, Relation> relations(String folder, String name) {
        Map<String, Relation> relations = new HashMap<>();
        try (PartReader part = part(name).orElseThrow(() -> notAWorkbook())) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    String target = part.attribute("Target");
                    relations.put(
                            part.attribute("Id"),
                            new Relation(part.attribute("Type"), target.startsWith("/") ? target : folder + target));
                }
                if (relations.size() > MOST_SHEETS) {
                    throw UnusableFile.damaged(file);
                }
            }
        }
        return relations;
    }

    private UnusableFile notAWorkbook() {
        return archive.part("content.xml").isPresent()
                ? UnusableFile.oldOrEncrypted(file)
                : UnusableFile.neitherWorkbookNorCsv(file);
    }

    private Optional<PartReader> part(String name) {
        return archive.part(name).map(part -> new PartReader(part, file));
    }

    private record Relation(String type, String target) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }
}
