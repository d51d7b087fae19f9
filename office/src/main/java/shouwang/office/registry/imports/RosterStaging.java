package shouwang.office.registry.imports;

import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.packs.Packs;
import shouwang.office.region.Divisions;
import shouwang.office.registry.Progress;
import shouwang.office.sheets.Rows;
import shouwang.policy.pack.Campaign;

/**
 * From files to staged rows: every cell is read once, in the stream; rows go to the database by COPY; what joins rows is
 * decided there over all of them at once. Memory stays flat however long the files are.
 */
@Component
public class RosterStaging {

    private static final int SHOWN_EVERY = 5000;

    private final Packs packs;
    private final Divisions divisions;
    private final StoredFiles files;
    private final Imports imports;
    private final IncomingRows incoming;
    private final RosterHouseholds households;

    RosterStaging(
            Packs packs,
            Divisions divisions,
            StoredFiles files,
            Imports imports,
            IncomingRows incoming,
            RosterHouseholds households) {
        this.packs = packs;
        this.divisions = divisions;
        this.files = files;
        this.imports = imports;
        this.incoming = incoming;
        this.households = households;
    }

    /** Within the bulk transaction of the import. */
    public void stage(Actor actor, long importId, String division, Progress progress) {
        boolean anyByHead;
        try (RosterTables tables = RosterTables.open(
                imports.filesOf(actor, importId), files::path, packs.inForce().columns())) {
            imports.keepTables(actor, importId, division, tables.all());
            anyByHead = copy(actor, tables, progress);
        }
        progress.step("归户、核对同户各行", 0, 0);
        incoming.count(actor);
        households.decide(actor, anyByHead);
        progress.step("保存读取结果", 0, 0);
        households.keep(actor, division);
        imports.count(actor, importId);
    }

    /** @return whether any row names its household by the head's number alone */
    private boolean copy(Actor actor, RosterTables tables, Progress progress) {
        Campaign.Area area = packs.inForce().campaign().area();
        RosterPlaces places = new RosterPlaces(area, divisions.below(RosterPlaces.county(area)), actor.scope());
        try (IncomingRows.Lines lines = incoming.open(actor)) {
            long done = 0;
            boolean anyByHead = false;
            for (RosterTable table : tables.all()) {
                RosterReader reader = new RosterReader(table.columns(), places);
                HouseholdKeys keys = new HouseholdKeys(table.seq(), table.columns());
                try (Rows rows = table.table().rowsAheadBelow(table.columns().header())) {
                    while (rows.hasNext()) {
                        RosterRow row = reader.read(rows.next());
                        String key = keys.of(row);
                        anyByHead |= key.startsWith(HouseholdKeys.BY_HEAD);
                        lines.add(table.seq(), key, row);
                        if (++done % SHOWN_EVERY == 0) {
                            progress.step("读取 " + table.file().name(), done, 0);
                        }
                    }
                }
            }
            lines.end();
            return anyByHead;
        }
    }
}
