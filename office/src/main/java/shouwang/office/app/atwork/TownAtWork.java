package shouwang.office.app.atwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.campaign.GridRoster;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** 样板镇在工作: what the town's people did before the day it stands on. */
@Component
public class TownAtWork {

    private static final int DAYS_AT_WORK = 10;

    private final Grid grid;
    private final GridRoster roster;
    private final SampleTraining training;
    private final SampleTeams teams;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;
    private final Database database;
    private final JdbcClient jdbc;

    TownAtWork(
            Grid grid,
            GridRoster roster,
            SampleTraining training,
            SampleTeams teams,
            Divisions divisions,
            Packs packs,
            OfficeClock clock,
            Database database,
            JdbcClient jdbc) {
        this.grid = grid;
        this.roster = roster;
        this.training = training;
        this.teams = teams;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Lets the people of the sample town do their work; what they did already stays. */
    public void begin() {
        Actor town = as(Role.TOWN_OFFICER, packs.inForce().campaign().area().town());
        LocalDate began = clock.today().minusDays(DAYS_AT_WORK);
        stand(town, began);
        if (roster.handedIn(town.scope()).isEmpty()) {
            roster.handIn(town);
        }
        List<Actor> villages = divisions.children(town.division()).stream()
                .map(Division::code)
                .map(village -> as(Role.VILLAGE_CHIEF, village))
                .toList();
        training.hold(town, villages, began);
        teams.send(town, villages);
    }

    private void stand(Actor town, LocalDate began) {
        GridCell cell = grid.of(town, town.division());
        if (cell.isEmpty()) {
            long most = packs.inForce().limit("gridHouseholds");
            grid.take(town, new SampleGrid(grid.accounts(town), households(), most, began).of(cell));
        }
    }

    /** The office acts for people of the sample town, who may have no accounts. */
    private static Actor as(Role role, String division) {
        return new Actor(Actor.OFFICE.account(), Actor.OFFICE.post(), Actor.OFFICE.name(), role, division);
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
