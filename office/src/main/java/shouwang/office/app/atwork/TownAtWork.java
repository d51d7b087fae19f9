package shouwang.office.app.atwork;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.campaign.GridRoster;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;

/** 样板镇在工作: what the town's people did before the day it stands on. */
@Component
public class TownAtWork {

    private static final int DAYS_AT_WORK = 10;

    private final Access access;
    private final Grid grid;
    private final GridRoster roster;
    private final Packs packs;
    private final OfficeClock clock;
    private final Database database;
    private final JdbcClient jdbc;

    TownAtWork(
            Access access,
            Grid grid,
            GridRoster roster,
            Packs packs,
            OfficeClock clock,
            Database database,
            JdbcClient jdbc) {
        this.access = access;
        this.grid = grid;
        this.roster = roster;
        this.packs = packs;
        this.clock = clock;
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Lets the people of the sample town do their work; what they did already stays. */
    public void begin() {
        Actor office = Actor.OFFICE;
        LocalDate began = clock.today().minusDays(DAYS_AT_WORK);
        GridCell town = grid.of(office, packs.inForce().campaign().area().town());
        if (town.isEmpty()) {
            long most = packs.inForce().limit("gridHouseholds");
            grid.take(office, new SampleGrid(grid.accounts(office), households(), most, began).of(town));
        }
        townOfficer()
                .filter(officer -> roster.handedIn(officer.scope()).isEmpty())
                .ifPresent(roster::handIn);
    }

    /** Who does the town office's work, once somebody has that account. */
    private Optional<Actor> townOfficer() {
        return access.list(Actor.OFFICE).stream()
                .flatMap(account -> account.openPosts().stream()
                        .filter(post -> post.role() == Role.TOWN_OFFICER)
                        .map(post ->
                                new Actor(account.id(), post.id(), account.personName(), post.role(), post.division())))
                .filter(officer -> officer.division()
                        .equals(packs.inForce().campaign().area().town()))
                .findFirst();
    }

    private Map<String, Integer> households() {
        return database.read(
                Actor.OFFICE,
                () -> jdbc
                        .sql("select division, count(*)::int as households from registry.v_household group by 1")
                        .query((row, number) -> Map.entry(row.getString("division"), row.getInt("households")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
