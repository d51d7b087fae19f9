package shouwang.office.app.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.app.town.SampleListRow.Expected;
import shouwang.office.app.town.TownFiles.HandedList;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.TabularFile;
import shouwang.policy.Cell;

class TownFilesTest {

    private static final SampleTown TOWN = SampleTown.of(5, 300);

    @TempDir
    private Path folder;

    @Test
    void laysOutTheRosterLikeTheNationalExport() {
        Path roster = TOWN.writeTo(folder).rosters().get(0);
        try (TabularFile file = TabularFile.open(roster, "花名册.xlsx")) {
            Header header = file.table("花名册").headerWithAll("姓名", "证件号码");

            assertThat(header.row()).isEqualTo(3);
            assertThat(header.names()).contains("村", "户编号", "与户主关系", "致贫/返贫风险1", "人均纯收入(元)");
            assertThat(rows(file)).hasSize(3 + people());
        }
    }

    @Test
    void writesTextIntoEveryCellButTheOneSpoiltByASpreadsheet() {
        try (TabularFile file = TabularFile.open(TOWN.writeTo(folder).rosters().get(0), "花名册.xlsx")) {
            assertThat(rows(file).stream().flatMap(row -> row.cells().stream()))
                    .filteredOn(cell -> cell.kind() != Cell.Kind.EMPTY && cell.kind() != Cell.Kind.TEXT)
                    .singleElement()
                    .extracting(Cell::kind)
                    .isEqualTo(Cell.Kind.NUMBER);
        }
    }

    @Test
    void writesTheSameCellsForTheSameSeed() throws IOException {
        assertThat(contents(TOWN.writeTo(folder.resolve("a"))))
                .isEqualTo(contents(SampleTown.of(5, 300).writeTo(folder.resolve("b"))));
    }

    @Test
    void handsInTheFiveKeyGroupsSources() {
        assertThat(TOWN.writeTo(folder).lists())
                .extracting(HandedList::said)
                .containsExactly(
                        "dibao",
                        "province",
                        "department:县医保局",
                        "department:县残联",
                        "department:县人社局",
                        "department:县应急管理局",
                        "visit");
    }

    @Test
    void hasRowsThatMatchThatWaitAndThatAreRefusedInEveryList() {
        assertThat(TOWN.lists())
                .allSatisfy(list -> assertThat(list.rows())
                        .extracting(SampleListRow::expected)
                        .contains(Expected.values()));
    }

    @Test
    void matchesRowsInEveryWayThereIs() {
        assertThat(SampleTown.of(SampleTown.SEED).lists().stream()
                        .flatMap(list -> list.rows().stream())
                        .flatMap(row -> row.by().stream()))
                .contains("id", "name+village", "name+village+group", "name+village+head", "name+village+group+head");
    }

    @Test
    void writesADepartmentsCsvInItsOldEncodingWithoutLosingACharacter() throws IOException {
        TownFiles files = SampleTown.of(SampleTown.SEED).writeTo(folder);
        Path csv = files.lists().get(2).path();

        assertThat(csv).hasExtension("csv");
        assertThat(Files.readString(csv, Charset.forName("GB18030")))
                .contains("姓名,证件号码")
                .contains("样");
        assertThat(Files.readAllBytes(csv))
                .isEqualTo(Files.readString(csv, Charset.forName("GB18030")).getBytes(Charset.forName("GB18030")));
    }

    private static int people() {
        return TOWN.households().stream()
                .mapToInt(house -> house.people().size())
                .sum();
    }

    private static List<Row> rows(TabularFile file) {
        List<Row> rows = new ArrayList<>();
        try (Rows all = file.table("花名册").rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The checksum of every part but the one that holds the moment of writing. */
    private static Map<String, Long> contents(TownFiles files) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        for (Path path : Stream.concat(
                        files.rosters().stream(), files.lists().stream().map(HandedList::path))
                .filter(path -> path.toString().endsWith(".xlsx"))
                .toList()) {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                zip.stream()
                        .filter(part -> !part.getName().equals("docProps/core.xml"))
                        .forEach(part -> contents.put(path.getFileName() + "!" + part.getName(), part.getCrc()));
            }
        }
        return contents;
    }
}
