package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.campaign.GridReport.Lack;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;

/** 网格完整性: the test of the grid: every post held, every household looked after, by nobody more than the plan allows. */
@Service
public class GridCompleteness {

    private final Grid grid;
    private final GridHouseholds households;
    private final Database database;
    private final Packs packs;

    GridCompleteness(Grid grid, GridHouseholds households, Database database, Packs packs) {
        this.grid = grid;
        this.households = households;
        this.database = database;
        this.packs = packs;
    }

    /** The test of a division of the actor's own. */
    public GridReport of(Actor actor, String division) {
        GridCell cell = grid.of(actor, division);
        Scope scope = Scope.of(division);
        return new Reading(database.read(scope, () -> households.byDivision(scope))).read(cell);
    }

    /** One reading of a grid against the households that live in it. */
    private final class Reading {

        private final Map<String, Integer> households;
        private final long most = packs.inForce().limit("gridHouseholds");
        private final List<Lack> lacks = new ArrayList<>();
        private int uncovered;

        Reading(Map<String, Integer> households) {
            this.households = households;
        }

        GridReport read(GridCell cell) {
            look(cell, "", cell.division().code());
            return new GridReport(
                    lacks,
                    count(cell, Level.VILLAGE),
                    count(cell, Level.GROUP),
                    households.values().stream().mapToInt(Integer::intValue).sum(),
                    uncovered);
        }

        private void look(GridCell cell, String above, String page) {
            Division division = cell.division();
            String name = above + division.shortName();
            int here = households.getOrDefault(division.code(), 0);
            if (division.level() == Level.GROUP) {
                group(cell, name, here, page);
                return;
            }
            for (GridCell.Held held : cell.posts()) {
                if (held.isVacant()) {
                    lack("%s缺%s".formatted(name, held.post().name()), "/grid/" + division.code());
                }
            }
            if (here > 0) {
                uncovered += here;
                lack("%s有 %,d 户没有写明组,没有网格员联系".formatted(name, here), "/households?village=" + division.code());
            }
            String prefix = division.level() == Level.VILLAGE ? name : "";
            cell.below().forEach(below -> look(below, prefix, division.code()));
        }

        /** An empty group needs nobody; in any other somebody looks after every household, and not after too many. */
        private void group(GridCell cell, String name, int here, String village) {
            long members = cell.people();
            if (members == 0 && here > 0) {
                uncovered += here;
                lack("%s缺%s,%,d 户没有人联系".formatted(name, posts(cell), here), "/grid/" + village);
            } else if (here > members * most) {
                lack(
                        "%s %,d 户只有 %d 名%s,每人超过 %d 户".formatted(name, here, members, posts(cell), most),
                        "/grid/" + village);
            }
        }

        private String posts(GridCell cell) {
            return cell.posts().isEmpty() ? "网格员" : cell.posts().get(0).post().name();
        }

        private void lack(String words, String address) {
            lacks.add(new Lack(words, address));
        }

        private int count(GridCell cell, Level level) {
            return (int) cell.cells()
                    .filter(each -> each.division().level() == level)
                    .count();
        }
    }
}
