package shouwang.office.app.atwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.office.access.Account;
import shouwang.office.access.GridCell;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridPerson;
import shouwang.office.app.town.InventedPeople;
import shouwang.office.kernel.Role;
import shouwang.office.region.Division.Level;
import shouwang.policy.pack.GridPost;

/** 样板网格: people for every post of a town's grid, but for one group that was forgotten. */
final class SampleGrid {

    private static final long SEED = 2023_05_10;

    private final InventedPeople people = new InventedPeople(SEED);
    private final List<Account> accounts;
    private final Map<String, Integer> households;
    private final long householdsPerMember;
    private final LocalDate fromOn;
    private final List<GridEntry> entries = new ArrayList<>();

    /** @param households how many live in each group */
    SampleGrid(List<Account> accounts, Map<String, Integer> households, long householdsPerMember, LocalDate fromOn) {
        this.accounts = accounts;
        this.households = households;
        this.householdsPerMember = householdsPerMember;
        this.fromOn = fromOn;
    }

    List<GridEntry> of(GridCell town) {
        fill(town);
        forgetOneGroup(town);
        return entries;
    }

    private void fill(GridCell cell) {
        Optional<GridPerson> chief = Optional.empty();
        for (GridCell.Held held : cell.posts()) {
            GridPerson person = held.post().code().equals("FIRST_RESPONSIBLE") && chief.isPresent()
                    ? chief.get()
                    : person(cell, held.post());
            chief = chief.or(() -> Optional.of(person));
            entries.add(new GridEntry(cell.division().code(), held.post(), person, fromOn, ""));
            for (int more = 1; more < membersNeeded(cell); more++) {
                entries.add(new GridEntry(cell.division().code(), held.post(), invented(), fromOn, ""));
            }
        }
        cell.below().forEach(this::fill);
    }

    private int membersNeeded(GridCell cell) {
        if (cell.division().level() != Level.GROUP) {
            return 1;
        }
        int here = households.getOrDefault(cell.division().code(), 0);
        return (int) Math.max(1, (here + householdsPerMember - 1) / householdsPerMember);
    }

    /** Who has an account for that work is that person; everybody else has a name and a phone. */
    private GridPerson person(GridCell cell, GridPost post) {
        Role role = switch (post.code()) {
            case "GRID_CHIEF" -> cell.division().level() == Level.TOWN ? Role.TOWN_LEADER : Role.VILLAGE_CHIEF;
            case "GRID_MONITOR" -> cell.division().level() == Level.TOWN ? Role.TOWN_OFFICER : Role.VILLAGE_MONITOR;
            default -> Role.OFFICE;
        };
        return accounts.stream()
                .filter(account -> account.openPosts().stream()
                        .anyMatch(held -> held.role() == role
                                && held.division().equals(cell.division().code())))
                .findFirst()
                .map(account -> new GridPerson(account.personName(), people.phone(), Optional.of(account.id())))
                .orElseGet(this::invented);
    }

    private GridPerson invented() {
        return new GridPerson(people.name(), people.phone(), Optional.empty());
    }

    private void forgetOneGroup(GridCell town) {
        town.below().stream()
                .filter(village -> village.below().size() > 1)
                .reduce((one, last) -> last)
                .map(village -> village.below()
                        .get(village.below().size() - 1)
                        .division()
                        .code())
                .ifPresent(group -> entries.removeIf(entry -> entry.cell().equals(group)));
    }
}
