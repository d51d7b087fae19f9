package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.access.Grid;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.GridPost;

/** 参与人员: the door to everybody who takes part in the screening, and who of them was trained. */
@Service
public class StaffPool {

    private static final int EVERYBODY = 100_000;

    private final Database database;
    private final StaffRows rows;
    private final Grid grid;
    private final Divisions divisions;
    private final Packs packs;
    private final OfficeClock clock;

    StaffPool(Database database, StaffRows rows, Grid grid, Divisions divisions, Packs packs, OfficeClock clock) {
        this.database = database;
        this.rows = rows;
        this.grid = grid;
        this.divisions = divisions;
        this.packs = packs;
        this.clock = clock;
    }

    /** One page of those who take part within the actor's divisions. */
    public List<StaffMember> page(Actor actor, StaffFilter filter, int most) {
        return database.read(actor.scope(), () -> rows.page(actor.scope(), filter, most));
    }

    /** Everybody who takes part within the actor's divisions. */
    public List<StaffMember> all(Actor actor) {
        return page(actor, StaffFilter.ALL, EVERYBODY);
    }

    public StaffMember find(Actor actor, long id) {
        return database.read(actor.scope(), () -> rows.find(actor.scope(), id))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** How many within the actor's divisions were trained. */
    public TrainingCoverage coverage(Actor actor) {
        return database.read(actor.scope(), () -> rows.coverage(actor.scope()));
    }

    /** As what people take part, in the plan's words. */
    public List<String> kinds() {
        return packs.inForce().list("staffKinds");
    }

    /** The divisions in which an actor writes down staff: the own, the villages, the groups. */
    public List<Division> divisions(Actor actor) {
        List<Division> all = new ArrayList<>();
        divisions.find(actor.division()).ifPresent(all::add);
        all.addAll(divisions.below(actor.division()));
        return all;
    }

    /** Puts somebody into the pool. */
    public void add(Actor actor, NewStaff wanted) {
        requireWriter(actor);
        database.write(actor, () -> {
            rows.alone(actor, wanted.division());
            addNow(actor, wanted);
        });
    }

    /** Puts those of a workbook into the pool who can be put there; of each other one, why not; of who is in, nothing. */
    public List<Taken> take(Actor actor, List<NewStaff> wanted) {
        requireWriter(actor);
        return database.write(
                actor, () -> wanted.stream().map(each -> taken(actor, each)).toList());
    }

    /**
     * What became of one row of a workbook.
     *
     * @param why why nobody was added; a person who is in already is no mistake
     */
    public record Taken(boolean isAdded, Optional<Refusal> why) {}

    private Taken taken(Actor actor, NewStaff wanted) {
        try {
            rows.alone(actor, wanted.division());
            if (rows.known(actor, wanted).filter(StaffMember::isIn).isPresent()) {
                return new Taken(false, Optional.empty());
            }
            addNow(actor, wanted);
            return new Taken(true, Optional.empty());
        } catch (Refusal refusal) {
            // A row is refused before anything of it is written.
            return new Taken(false, Optional.of(refusal));
        }
    }

    private void addNow(Actor actor, NewStaff wanted) {
        NewStaff checked = checked(actor, wanted);
        Optional<StaffMember> known = rows.known(actor, checked);
        if (known.isEmpty()) {
            rows.add(actor, checked, clock.today());
        } else if (known.get().isIn()) {
            throw CampaignProblem.STAFF_KNOWN.refuse(
                    known.get().name(), known.get().place());
        } else {
            rows.presence(actor, known.get(), true, "重新参与", clock.today());
        }
    }

    private NewStaff checked(Actor actor, NewStaff wanted) {
        String name = wanted.name().strip();
        String phone = wanted.phone().strip();
        if (name.isEmpty()) {
            throw CampaignProblem.NAME_MISSING.refuse();
        }
        if (!phone.isEmpty() && !phone.matches("[0-9+][0-9-]{4,19}")) {
            throw CampaignProblem.PHONE_WRONG.refuse();
        }
        if (!kinds().contains(wanted.kind())) {
            throw CampaignProblem.KIND_UNKNOWN.refuse(String.join("、", kinds()));
        }
        divisions
                .find(wanted.division())
                .filter(division -> actor.scope().contains(division.code()))
                .orElseThrow(CampaignProblem.DIVISION_NOT_YOURS::refuse);
        return new NewStaff(wanted.division(), name, phone, wanted.kind(), wanted.account());
    }

    /**
     * Takes everybody in who stands in the grid or has an account of these divisions and is not in the pool yet; who left
     * stays out.
     *
     * @return how many came in
     */
    public int takeIn(Actor actor) {
        requireWriter(actor);
        Map<String, GridPost> posts = grid.posts();
        List<NewStaff> found = new ArrayList<>();
        for (GridHolder holder : grid.holders(actor.scope())) {
            GridPerson person = holder.person().orElseThrow();
            Optional.ofNullable(posts.get(holder.post()))
                    .ifPresent(post -> found.add(new NewStaff(
                            holder.division(), person.name(), person.phone(), post.staffKind(), person.account())));
        }
        accounts(actor).forEach(found::add);
        return database.write(actor, () -> {
            rows.alone(actor, actor.division());
            int in = 0;
            for (NewStaff each : distinct(found)) {
                if (rows.known(actor, each).isEmpty()) {
                    rows.add(actor, each, clock.today());
                    in++;
                }
            }
            return in;
        });
    }

    /** Who signs in for a village or for the town is one of its cadres, unless the grid says otherwise. */
    private List<NewStaff> accounts(Actor actor) {
        return grid.accounts(actor).stream()
                .flatMap(account -> account.openPosts().stream()
                        .filter(post -> post.division().length() >= 12
                                && post.role().takesPart()
                                && actor.scope().contains(post.division()))
                        .limit(1)
                        .map(post -> new NewStaff(
                                post.division(), account.personName(), "", kinds().get(0), Optional.of(account.id()))))
                .toList();
    }

    /** A person with two posts, or with a post and an account, is one person. */
    private static List<NewStaff> distinct(List<NewStaff> found) {
        Map<Object, NewStaff> byPerson = new LinkedHashMap<>();
        found.forEach(each -> byPerson.putIfAbsent(
                each.account().<Object>map(id -> id).orElse(each.name() + "/" + each.phone()), each));
        return List.copyOf(byPerson.values());
    }

    /** Somebody takes part no more. */
    public void leave(Actor actor, long id, String reason) {
        requireWriter(actor);
        if (reason.isBlank()) {
            throw CampaignProblem.REASON_MISSING.refuse();
        }
        database.write(actor, () -> {
            rows.alone(actor, actor.division());
            StaffMember member = find(actor, id);
            if (!member.isIn()) {
                throw CampaignProblem.STAFF_LEFT.refuse(member.name());
            }
            rows.presence(actor, member, false, reason.strip(), clock.today());
        });
    }

    /** Whether an actor writes the pool of the own divisions. */
    public boolean mayChange(Actor actor) {
        return actor.role().entersFacts();
    }

    private void requireWriter(Actor actor) {
        if (!mayChange(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
