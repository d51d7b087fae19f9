package shouwang.office.registry.hand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.registry.HouseholdFile;
import shouwang.office.registry.HouseholdFile.Person;
import shouwang.office.registry.RegistryProblem;
import shouwang.office.registry.Wish;
import shouwang.office.registry.hand.Plan.Line;

/** Works out what a wish comes to: who goes where, what ends, both versions of every cell, and how it is written. */
@Component
public class Planner {

    private static final String HEAD = "户主";
    /** What the head of a household that joined another is, until somebody says better. */
    private static final String OTHER = "其他";

    private final FileReader files;
    private final HandRows rows;
    private final CellPlanner cells;

    Planner(FileReader files, HandRows rows, CellPlanner cells) {
        this.files = files;
        this.rows = rows;
        this.cells = cells;
    }

    /** Within a transaction of the actor's. */
    public Plan plan(Actor actor, Wish wish, LocalDate today) {
        if (wish instanceof Wish.Enter enter) {
            return cells.enter(actor, enter);
        }
        HouseholdFile file = open(actor, wish.household());
        if (wish instanceof Wish.Correct correct) {
            return cells.correct(actor, file, correct);
        } else if (wish instanceof Wish.AddPerson add) {
            return cells.addPerson(actor, file, add);
        } else if (wish instanceof Wish.Relocate relocate) {
            return cells.relocate(actor, file, relocate);
        } else if (wish instanceof Wish.EndPerson end) {
            return endPerson(actor, file, end, today);
        } else if (wish instanceof Wish.ClearNumber clear) {
            return cells.clearNumber(actor, file, clear);
        } else if (wish instanceof Wish.Move move) {
            return move(actor, file, move);
        } else if (wish instanceof Wish.Split split) {
            return split(actor, file, split);
        } else if (wish instanceof Wish.Merge merge) {
            return merge(actor, file, merge, today);
        } else if (wish instanceof Wish.End end) {
            return end(actor, file, end, today);
        }
        throw new IllegalArgumentException(wish.kind());
    }

    private Plan endPerson(Actor actor, HouseholdFile file, Wish.EndPerson wish, LocalDate today) {
        List<Person> leaving = people(file, List.of(wish.person()));
        requireReason(wish.reason());
        requireSomebodyStays(file, leaving);
        return plan(List.of(new Line(leaving.get(0).name(), "家庭成员", "减少:" + wish.reason())), file.stamp(), warrant -> {
            rows.endPeople(actor, ids(leaving), today, wish.reason());
            rows.follow(actor, file.id());
            return file.id();
        });
    }

    private Plan move(Actor actor, HouseholdFile file, Wish.Move wish) {
        List<Person> leaving = people(file, wish.people());
        requireSomebodyStays(file, leaving);
        HouseholdFile other = other(actor, file, wish.to());
        return joined(actor, file, leaving, other, () -> {});
    }

    private Plan merge(Actor actor, HouseholdFile file, Wish.Merge wish, LocalDate today) {
        HouseholdFile other = other(actor, file, wish.other());
        Plan joined = joined(
                actor,
                other,
                other.people(),
                file,
                () -> rows.end(actor, other.id(), today, "并入" + file.headName() + "户"));
        List<Line> lines = new ArrayList<>(joined.lines());
        lines.add(new Line(other.headName() + "户", "在册", "并入" + file.headName() + "户,终止登记"));
        return new Plan(lines, Map.of(), file.stamp() + "|" + other.stamp(), Set.of(other.id()), joined.work());
    }

    /** These people of one household join another; its head stays the head. */
    private Plan joined(Actor actor, HouseholdFile from, List<Person> leaving, HouseholdFile to, Runnable afterwards) {
        List<Line> lines = new ArrayList<>();
        boolean hasHead = to.people().stream().anyMatch(Person::isHead);
        List<Person> heads =
                leaving.stream().filter(person -> person.isHead() && hasHead).toList();
        leaving.forEach(person -> lines.add(new Line(person.name(), from.headName() + "户", to.headName() + "户")));
        heads.forEach(head -> lines.add(new Line(head.name() + " 与户主关系", HEAD, OTHER)));
        return new Plan(lines, Map.of(), from.stamp() + "|" + to.stamp(), Set.of(from.id()), warrant -> {
            rows.movePeople(actor, ids(leaving), to.id());
            heads.forEach(head -> rows.relate(actor, head.id(), OTHER));
            afterwards.run();
            rows.follow(actor, from.id());
            rows.follow(actor, to.id());
            return to.id();
        });
    }

    private Plan split(Actor actor, HouseholdFile file, Wish.Split wish) {
        List<Person> leaving = people(file, wish.people());
        requireSomebodyStays(file, leaving);
        Person head = leaving.stream()
                .filter(person -> person.id() == wish.head())
                .findFirst()
                .orElseThrow(RegistryProblem.HEAD_NOT_AMONG::refuse);
        cells.requireFree(actor, wish.householdNo());
        List<Line> lines = new ArrayList<>();
        leaving.forEach(person -> lines.add(new Line(person.name(), file.headName() + "户", head.name() + "户(新)")));
        lines.add(new Line(head.name() + " 与户主关系", head.relation().orElse(""), HEAD));
        if (!wish.householdNo().isBlank()) {
            lines.add(new Line("新户 户编号", "", wish.householdNo().strip()));
        }
        return new Plan(lines, Map.of(), file.stamp(), Set.of(file.id()), warrant -> {
            long born = rows.enter(
                    actor, file.division(), file.groupText(), wish.householdNo().strip(), warrant);
            rows.movePeople(actor, ids(leaving), born);
            rows.relate(actor, head.id(), HEAD);
            rows.follow(actor, file.id());
            rows.follow(actor, born);
            return born;
        });
    }

    private Plan end(Actor actor, HouseholdFile file, Wish.End wish, LocalDate today) {
        requireReason(wish.reason());
        return plan(List.of(new Line(file.headName() + "户", "在册", "销户:" + wish.reason())), file.stamp(), warrant -> {
            rows.endPeople(actor, ids(file.people()), today, wish.reason());
            rows.end(actor, file.id(), today, wish.reason());
            return file.id();
        });
    }

    private HouseholdFile open(Actor actor, long household) {
        HouseholdFile file = files.find(actor.scope(), household).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (file.ended().isPresent()) {
            throw RegistryProblem.HOUSEHOLD_ENDED.refuse();
        }
        return file;
    }

    private HouseholdFile other(Actor actor, HouseholdFile file, String name) {
        List<Long> called = rows.called(actor.scope(), name.strip());
        if (called.size() != 1 || called.get(0) == file.id()) {
            throw RegistryProblem.OTHER_HOUSEHOLD_NOT_FOUND.refuse(name.strip());
        }
        return open(actor, called.get(0));
    }

    private static List<Person> people(HouseholdFile file, List<Long> ids) {
        if (ids.isEmpty()) {
            throw RegistryProblem.NOBODY_CHOSEN.refuse();
        }
        return ids.stream()
                .distinct()
                .map(id -> file.person(id).orElseThrow(KernelProblem.NOT_FOUND::refuse))
                .toList();
    }

    private static void requireSomebodyStays(HouseholdFile file, List<Person> leaving) {
        if (leaving.size() >= file.people().size()) {
            throw RegistryProblem.SOMEBODY_MUST_STAY.refuse();
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw RegistryProblem.REASON_MISSING.refuse();
        }
    }

    private static List<Long> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static Plan plan(List<Line> lines, String stamp, Plan.Work work) {
        return new Plan(lines, Map.of(), stamp, Set.of(), work);
    }
}
