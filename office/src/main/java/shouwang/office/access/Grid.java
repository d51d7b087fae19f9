package shouwang.office.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.GridPost;

/** 三级网格: the door to who stands in the cells of town, village and group, and who answers for a village. */
@Service
public class Grid {

    private final Database database;
    private final GridSeats seats;
    private final GridDesk desk;
    private final GridPlan plan;
    private final Divisions divisions;

    Grid(Database database, GridSeats seats, GridDesk desk, GridPlan plan, Divisions divisions) {
        this.database = database;
        this.seats = seats;
        this.desk = desk;
        this.plan = plan;
        this.divisions = divisions;
    }

    /** A cell of the actor's own divisions with all below it; a county's are the towns where somebody stands. */
    public GridCell of(Actor actor, String division) {
        Division asked = cell(actor, division);
        List<GridHolder> holders = holders(Scope.of(division));
        Map<String, List<GridHolder>> byCell = holders.stream().collect(Collectors.groupingBy(GridHolder::division));
        List<Division> below = divisions.below(division);
        Map<String, List<Division>> children = below.stream()
                .filter(each -> asked.level() != Division.Level.COUNTY || isWorkedIn(each, holders))
                .collect(Collectors.groupingBy(each -> each.parent().orElse("")));
        return cell(asked, children, byCell);
    }

    private static boolean isWorkedIn(Division division, List<GridHolder> holders) {
        String town = division.code().substring(0, 9);
        return holders.stream().anyMatch(holder -> holder.division().startsWith(town));
    }

    private GridCell cell(
            Division division, Map<String, List<Division>> children, Map<String, List<GridHolder>> byCell) {
        Map<String, List<GridHolder>> byPost = byCell.getOrDefault(division.code(), List.of()).stream()
                .collect(Collectors.groupingBy(GridHolder::post));
        return new GridCell(
                division,
                postsOf(division).stream()
                        .map(post -> new GridCell.Held(post, byPost.getOrDefault(post.code(), List.of())))
                        .toList(),
                children.getOrDefault(division.code(), List.of()).stream()
                        .map(child -> cell(child, children, byCell))
                        .toList());
    }

    /** The posts that the plan wants in a division. */
    public List<GridPost> postsOf(Division division) {
        return plan.posts().stream()
                .filter(post -> GridDesk.stands(post, division))
                .toList();
    }

    /** The posts of the plan by their codes. */
    public Map<String, GridPost> posts() {
        return plan.posts().stream()
                .collect(Collectors.toMap(GridPost::code, Function.identity(), (one, two) -> one, LinkedHashMap::new));
    }

    /** The post of a code, if the plan has it. */
    public Optional<GridPost> post(String code) {
        return Optional.ofNullable(posts().get(code));
    }

    /** Who stands in the grid now, by cell, post and seat. */
    public List<GridHolder> holders(Scope scope) {
        return database.read(scope, () -> seats.holders(scope));
    }

    /** Who answers for the villages now (责任清单), by village and post. */
    public List<GridHolder> responsible(Scope scope) {
        List<String> posts = plan.posts().stream()
                .filter(post -> post.register() == GridPost.Register.RESPONSIBILITY)
                .map(GridPost::code)
                .toList();
        return database.read(scope, () -> seats.holders(scope, posts));
    }

    /** What was written down after an instant: who came, who followed, who left. */
    public List<GridHolder> since(Scope scope, Instant after) {
        return database.read(scope, () -> seats.since(scope, after));
    }

    /** Somebody who sits or sat in the grid. */
    public GridHolder holder(Actor actor, long id) {
        return database.read(actor.scope(), () -> seats.find(actor.scope(), id))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** Everybody who ever sat on that seat, the latest first. */
    public List<GridHolder> history(Actor actor, GridHolder one) {
        return database.read(actor.scope(), () -> seats.history(actor.scope(), one));
    }

    /** A division of the actor's own, with cells of the grid. */
    public Division cell(Actor actor, String division) {
        return divisions
                .find(division)
                .filter(known -> actor.scope().contains(known.code()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** Whether an actor writes the grid of the own divisions: the town's office, a village's own people. */
    public boolean mayChange(Actor actor) {
        return actor.role().entersFacts();
    }

    /** Puts somebody at a post of a cell. */
    public void put(Actor actor, GridEntry entry) {
        change(actor, entry.cell(), () -> desk.put(actor, entry));
    }

    /** Somebody follows, or what is written of the person is corrected: the seat goes on with a new row. */
    public void replace(Actor actor, long holder, GridPerson person, LocalDate from, String reason) {
        change(
                actor,
                holder(actor, holder).division(),
                () -> desk.replace(actor, holder(actor, holder), person, from, reason));
    }

    /** Somebody leaves a post; the seat stays empty. */
    public void end(Actor actor, long holder, LocalDate on, String reason) {
        change(actor, holder(actor, holder).division(), () -> desk.end(actor, holder(actor, holder), on, reason));
    }

    /** Takes the rows of a workbook; each that can't be taken says why. What stands so already is left alone. */
    public List<GridTaken> take(Actor actor, List<GridEntry> entries) {
        requireWriter(actor);
        return database.write(
                actor, () -> entries.stream().map(entry -> taken(actor, entry)).toList());
    }

    private GridTaken taken(Actor actor, GridEntry entry) {
        try {
            cell(actor, entry.cell());
            seats.alone(actor, entry.cell());
            return desk.take(actor, entry);
        } catch (Refusal refusal) {
            // A row is refused before anything of it is written.
            return new GridTaken.Refused(refusal);
        }
    }

    /** The accounts that a person of a cell may be: those with a post in the actor's divisions. */
    public List<Account> accounts(Actor actor) {
        return desk.accounts(actor);
    }

    /** What is looked at before a change is read when nobody else can change it any more. */
    private void change(Actor actor, String cell, Runnable work) {
        requireWriter(actor);
        cell(actor, cell);
        database.write(actor, () -> {
            seats.alone(actor, cell);
            work.run();
        });
    }

    private void requireWriter(Actor actor) {
        if (!mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
