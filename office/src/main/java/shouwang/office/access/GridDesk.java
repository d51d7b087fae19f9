package shouwang.office.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.access.GridHolder.Seat;
import shouwang.office.access.GridSeats.GridChange;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.GridPost;

/** 网格登记: what is looked at before a seat of the grid changes hands; called by whoever is alone with the town's grid. */
@Component
class GridDesk {

    private final Database database;
    private final GridSeats seats;
    private final Accounts accounts;
    private final Divisions divisions;
    private final OfficeClock clock;

    GridDesk(Database database, GridSeats seats, Accounts accounts, Divisions divisions, OfficeClock clock) {
        this.database = database;
        this.seats = seats;
        this.accounts = accounts;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Whether the plan wants the post in that division. */
    static boolean stands(GridPost post, Division division) {
        return post.levels().stream()
                .anyMatch(level -> level.name().equals(division.level().name()));
    }

    void put(Actor actor, GridEntry entry) {
        List<GridHolder> there = seats.holders(actor, entry.cell(), entry.post().code());
        requireFits(entry);
        if (there.stream()
                .anyMatch(holder -> holder.name().equals(entry.person().name().strip()))) {
            throw AccessProblem.GRID_PERSON_IS_THERE.refuse(
                    entry.person().name().strip());
        }
        if (!entry.post().isShared() && !there.isEmpty()) {
            throw AccessProblem.GRID_POST_HELD.refuse(there.get(0).name());
        }
        add(actor, entry);
    }

    private void add(Actor actor, GridEntry entry) {
        GridPerson person = checked(actor, entry.person());
        requirePast(entry.fromOn(), LocalDate.MIN);
        Seat seat = new Seat(seats.nextSeat(actor, entry.cell(), entry.post().code()), 1);
        seats.add(
                actor,
                new GridChange(entry.cell(), entry.post().code(), seat, Optional.of(person), entry.fromOn(), ""));
    }

    void replace(Actor actor, GridHolder known, GridPerson wanted, LocalDate from, String reason) {
        requireHeld(known);
        GridPerson person = checked(actor, wanted);
        if (known.person().filter(person::equals).isPresent()) {
            throw AccessProblem.GRID_NOTHING_CHANGES.refuse();
        }
        boolean isAnother = !known.name().equals(person.name());
        if (isAnother
                && seats.holders(actor, known.division(), known.post()).stream()
                        .anyMatch(holder -> holder.name().equals(person.name()))) {
            throw AccessProblem.GRID_PERSON_IS_THERE.refuse(person.name());
        }
        // A corrected phone does not make the person begin anew.
        LocalDate since = isAnother ? from : known.fromOn();
        requirePast(since, known.fromOn());
        follow(actor, known, Optional.of(person), since, reason);
    }

    void end(Actor actor, GridHolder known, LocalDate on, String reason) {
        requireHeld(known);
        requirePast(on, known.fromOn());
        follow(actor, known, Optional.empty(), on, reason);
    }

    /** One row of a workbook: a name that is there is corrected, another follows at a post of one, or joins. */
    GridTaken take(Actor actor, GridEntry entry) {
        requireFits(entry);
        List<GridHolder> there = seats.holders(actor, entry.cell(), entry.post().code());
        Optional<GridHolder> same = there.stream()
                .filter(holder -> holder.name().equals(entry.person().name()))
                .findFirst();
        if (same.isPresent()
                && same.get().person().filter(entry.person()::equals).isPresent()) {
            return new GridTaken.Known();
        }
        Optional<GridHolder> before = same.or(() ->
                entry.post().isShared() ? Optional.empty() : there.stream().findFirst());
        if (before.isEmpty()) {
            add(actor, entry);
            return new GridTaken.Added();
        }
        String reason = same.isPresent() && entry.reason().isBlank() ? "表格更正" : entry.reason();
        replace(actor, before.get(), entry.person(), entry.fromOn(), reason);
        return new GridTaken.Changed();
    }

    List<Account> accounts(Actor actor) {
        return database.read(actor, () -> accounts.list(actor)).stream()
                .filter(account ->
                        account.endedOn().isEmpty() && !account.openPosts().isEmpty())
                .toList();
    }

    private void follow(Actor actor, GridHolder known, Optional<GridPerson> person, LocalDate on, String reason) {
        if (reason.isBlank()) {
            throw AccessProblem.GRID_REASON_MISSING.refuse();
        }
        Seat next = new Seat(known.seat().number(), known.seat().change() + 1);
        seats.add(actor, new GridChange(known.division(), known.post(), next, person, on, reason.strip()));
    }

    private void requireFits(GridEntry entry) {
        Division cell = divisions.find(entry.cell()).orElseThrow();
        if (!stands(entry.post(), cell)) {
            String where = String.join(
                    "、",
                    entry.post().levels().stream().map(GridPost.Level::title).toList());
            throw AccessProblem.GRID_POST_NOT_HERE.refuse(entry.post().name(), where);
        }
    }

    private GridPerson checked(Actor actor, GridPerson wanted) {
        String name = wanted.name().strip();
        if (name.isEmpty()) {
            throw AccessProblem.NAME_MISSING.refuse();
        }
        String phone = wanted.phone().strip();
        if (!phone.isEmpty() && !phone.matches("[0-9+][0-9-]{4,19}")) {
            throw AccessProblem.GRID_PHONE_WRONG.refuse();
        }
        wanted.account().ifPresent(id -> {
            String owner = accounts(actor).stream()
                    .filter(account -> account.id() == id)
                    .findFirst()
                    .map(Account::personName)
                    .orElseThrow(AccessProblem.GRID_ACCOUNT_UNKNOWN::refuse);
            if (!owner.equals(name)) {
                throw AccessProblem.GRID_ACCOUNT_OF_ANOTHER.refuse(owner);
            }
        });
        return new GridPerson(name, phone, wanted.account());
    }

    private void requirePast(LocalDate on, LocalDate before) {
        if (on.isAfter(clock.today())) {
            throw AccessProblem.GRID_DAY_AHEAD.refuse(clock.today());
        }
        if (on.isBefore(before)) {
            throw AccessProblem.GRID_DAY_TOO_EARLY.refuse(before);
        }
    }

    /** The page that was acted on may be old: whoever was faster stays. */
    private static void requireHeld(GridHolder known) {
        if (!known.isHeld()) {
            throw AccessProblem.GRID_CHANGED.refuse();
        }
    }
}
