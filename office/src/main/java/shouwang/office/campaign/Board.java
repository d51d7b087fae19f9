package shouwang.office.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import shouwang.office.campaign.CoverageLine.Beside;
import shouwang.office.campaign.CoverageLine.FormCount;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.AreaTag;
import shouwang.office.region.AreaTags;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.KeyGroup;
import shouwang.policy.pack.Milestone;
import shouwang.policy.pack.PolicyPack;

/** 工作台: the door to what a post sees first. A look reads a few rows; only villages that changed are counted again. */
@Service
public class Board {

    private final Database database;
    private final VillageFigures figures;
    private final Tasks tasks;
    private final Milestones milestones;
    private final Divisions divisions;
    private final AreaTags tags;
    private final Packs packs;
    private final OfficeClock clock;
    private final Responsibility responsibility;

    Board(
            Database database,
            VillageFigures figures,
            Tasks tasks,
            Milestones milestones,
            Divisions divisions,
            AreaTags tags,
            Packs packs,
            OfficeClock clock,
            Responsibility responsibility) {
        this.database = database;
        this.figures = figures;
        this.tasks = tasks;
        this.milestones = milestones;
        this.divisions = divisions;
        this.tags = tags;
        this.packs = packs;
        this.clock = clock;
        this.responsibility = responsibility;
    }

    /**
     * The board of a division.
     *
     * @param division the actor's own, or one below it
     */
    public BoardView of(Actor actor, String division) {
        Scope asked = Reach.within(actor, division);
        Division own = divisions
                .find(division)
                .filter(known -> known.level() != Level.GROUP)
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        PolicyPack pack = packs.inForce();
        List<DueDate> dates = DueDate.all(pack.campaign().milestones(), clock.today(), pack.daysOfWarning());
        Map<String, String> responsible = responsibility.of(asked);
        if (database.read(actor, () -> figures.areStale(actor.scope()))) {
            database.write(actor, () -> figures.fold(actor));
        }
        return database.read(actor, () -> {
            List<VillageFigure> counted = figures.counted(asked);
            Map<String, List<AreaTag>> areas =
                    tags.holding(actor.scope()).stream().collect(Collectors.groupingBy(AreaTag::village));
            List<CoverageLine> lines = coverage(
                    own,
                    counted,
                    pack,
                    code -> new Beside(
                            areas.getOrDefault(code, List.of()).stream()
                                    .map(tag -> pack.nameOfKeyArea(tag.kind()))
                                    .toList(),
                            responsible.getOrDefault(code, "")));
            return new BoardView(
                    pack.campaign().name(),
                    pack.campaign().area().office(),
                    division,
                    tasks.of(actor, pack.campaign(), dates),
                    lines,
                    line(own, "合计", Beside.NOTHING, counted, pack),
                    groups(counted, pack),
                    dates,
                    division.equals(actor.division())
                            ? evidence(
                                    actor,
                                    dates,
                                    line(own, "", Beside.NOTHING, counted, pack).households())
                            : Map.of());
        });
    }

    private Map<String, List<Evidence>> evidence(Actor actor, List<DueDate> dates, int households) {
        return dates.stream()
                .map(DueDate::milestone)
                .collect(Collectors.toMap(
                        Milestone::code, milestone -> milestones.of(actor, milestone, households), (one, two) -> one));
    }

    /** A town's villages, also those without a roster; of a county's towns those that have one. */
    private List<CoverageLine> coverage(
            Division own, List<VillageFigure> counted, PolicyPack pack, Function<String, Beside> beside) {
        Map<String, List<VillageFigure>> byLine = counted.stream()
                .collect(Collectors.groupingBy(
                        figure -> own.level() == Level.COUNTY ? townOf(figure.village()) : figure.village(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Division> shown = own.level() == Level.VILLAGE ? List.of(own) : divisions.children(own.code());
        return shown.stream()
                .filter(division -> own.level() != Level.COUNTY || byLine.containsKey(division.code()))
                .map(division -> line(
                        division,
                        division.shortName(),
                        beside.apply(division.code()),
                        byLine.getOrDefault(division.code(), List.of()),
                        pack))
                .toList();
    }

    private static String townOf(String village) {
        return village.substring(0, 9) + "000";
    }

    private static CoverageLine line(
            Division division, String name, Beside beside, List<VillageFigure> counted, PolicyPack pack) {
        DispatchLine line = DispatchLine.of(counted);
        return new CoverageLine(
                division.code(),
                name,
                beside,
                line.households(),
                line.people(),
                forms(pack).map(form -> new FormCount(form, line.ofForm(form))).toList(),
                division.level() == Level.TOWN);
    }

    private static List<GroupCount> groups(List<VillageFigure> counted, PolicyPack pack) {
        DispatchLine line = DispatchLine.of(counted);
        List<GroupCount> groups = new ArrayList<>();
        for (KeyGroup group : pack.keyGroups()) {
            groups.add(new GroupCount(group.order(), group.name(), group.form(), line.inGroup(group.order())));
        }
        return groups;
    }

    private static Stream<Integer> forms(PolicyPack pack) {
        return pack.formNumbers().stream();
    }
}
