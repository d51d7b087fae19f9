package shouwang.office.app.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shouwang.office.region.PublishedDivisions;
import shouwang.office.region.VillageFinder;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Reading;
import shouwang.policy.pack.PolicyPack;

/** The sample roster as the pack's own columns read it. */
class RosterCellsTest {

    private static final Columns COLUMNS = PolicyPack.load("tonglv-2023").columns();

    @TempDir
    private Path folder;

    @Test
    void hasNoColumnThatThePackDoesNotKnow() {
        assertThat(RosterColumn.values())
                .allSatisfy(column -> assertThat(COLUMNS.byHeader(column.header()))
                        .as(column.header())
                        .isPresent());
    }

    @Test
    void hasNoCellThatCannotBeReadButTheBlots() {
        Path roster = SampleTown.of(11, 1_000).writeTo(folder).rosters().get(0);
        List<String> unreadable = new ArrayList<>();
        try (TabularFile file = TabularFile.open(roster, "花名册.xlsx")) {
            Table table = file.table("花名册");
            Header header = table.headerWithAll("姓名", "证件号码");
            try (Rows rows = table.rowsBelow(header)) {
                rows.forEachRemaining(row -> read(row, header, unreadable));
            }
        }
        // Twelve blots; the contradiction can be read, and an unknown village is nothing a column can see.
        assertThat(unreadable).hasSize(10);
    }

    @Test
    void namesEveryVillageSoThatItIsFound() {
        VillageFinder villages = new VillageFinder("512022000000", PublishedDivisions.read());
        assertThat(SampleTown.of(11, 1_000).households())
                .allSatisfy(house -> assertThat(villages.village("512022115000", house.get(RosterColumn.VILLAGE)))
                        .contains(house.village()));
    }

    private static void read(Row row, Header header, List<String> unreadable) {
        for (int i = 0; i < header.names().size(); i++) {
            Column column = COLUMNS.byHeader(header.names().get(i)).orElseThrow();
            Reading reading = column.read(row.cell(i));
            if (reading instanceof Reading.Unreadable) {
                unreadable.add(row.number() + " " + column.header() + " " + row.cell(i) + " " + reading);
            }
        }
    }
}
