package shouwang.office.campaign;

import static shouwang.office.correspondence.PaperColumn.mark;
import static shouwang.office.correspondence.PaperColumn.words;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import shouwang.office.access.Grid;
import shouwang.office.access.GridCell;
import shouwang.office.access.GridHolder;
import shouwang.office.access.GridPerson;
import shouwang.office.correspondence.NewPaper;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.correspondence.Papers;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Campaign;

/** 网格人员名册: the door to the roster that the town hands to the county, again whenever somebody changed. */
@Service
public class GridRoster {

    static final String KIND = "grid-roster";

    private static final List<PaperColumn> COLUMNS = List.of(
            mark("序号", 6),
            words("乡镇", 10),
            words("村(社区)", 14),
            mark("组", 8),
            mark("岗位", 10),
            words("姓名", 12),
            mark("联系电话", 15),
            mark("任职起", 12),
            words("职责", 30));

    private final Grid grid;
    private final GridCompleteness completeness;
    private final Papers papers;
    private final Packs packs;
    private final Divisions divisions;
    private final OfficeClock clock;

    GridRoster(
            Grid grid,
            GridCompleteness completeness,
            Papers papers,
            Packs packs,
            Divisions divisions,
            OfficeClock clock) {
        this.grid = grid;
        this.completeness = completeness;
        this.papers = papers;
        this.packs = packs;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Writes the roster of the actor's own division as it stands. */
    public void write(Actor actor, OutputStream out) {
        new Writing(actor).to(out);
    }

    /** The name of the file that {@link #write} fills. */
    public String fileName(Actor actor) {
        return form().fileName(own(actor).shortName(), clock.today());
    }

    /**
     * Hands the town's roster to the county (报送), as its next version.
     *
     * @throws shouwang.office.kernel.Refusal when nobody stands in the grid, or nobody changed since the latest version
     */
    public long handIn(Actor actor) {
        if (!mayHandIn(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        Division own = own(actor);
        Writing writing = new Writing(actor);
        if (writing.cell.isEmpty()) {
            throw CampaignProblem.GRID_EMPTY.refuse();
        }
        writing.last.filter(paper -> writing.changes.isEmpty()).ifPresent(paper -> {
            throw CampaignProblem.ROSTER_UNCHANGED.refuse(paper.version());
        });
        NewPaper paper =
                new NewPaper(form(), campaign().code(), own.code(), own.parent().orElseThrow(), clock.today());
        return papers.handIn(actor, paper, writing::to);
    }

    /** Whether an actor's office hands the roster in: the town's does. */
    public boolean mayHandIn(Actor actor) {
        return actor.role().runsCampaign() && own(actor).level() == Division.Level.TOWN;
    }

    /** The versions handed in during this campaign that an actor may see, the latest first. */
    public List<Paper> handedIn(Scope scope) {
        return papers.ofKind(scope, campaign().code(), KIND);
    }

    /** Who came, followed or left since the town's latest version, in words; nothing before the first. */
    public List<String> changes(Actor actor) {
        return latest(actor).map(paper -> changesSince(actor, paper)).orElse(List.of());
    }

    private Optional<Paper> latest(Actor actor) {
        return handedIn(actor.scope()).stream()
                .filter(paper -> paper.division().equals(actor.division()))
                .findFirst();
    }

    private List<String> changesSince(Actor actor, Paper paper) {
        return grid.since(actor.scope(), paper.handedIn().at()).stream()
                .filter(row -> grid.post(row.post()).isPresent())
                .map(this::change)
                .toList();
    }

    private String change(GridHolder row) {
        Division cell = divisions.find(row.division()).orElseThrow();
        String village = cell.level() == Division.Level.GROUP
                ? cell.parent()
                        .flatMap(divisions::find)
                        .map(Division::shortName)
                        .orElse("")
                : "";
        String post =
                village + cell.shortName() + grid.post(row.post()).orElseThrow().name();
        String before = row.record().nameBefore();
        if (row.person().isEmpty()) {
            return "%s:%s 离岗(%s)".formatted(post, before, row.reason());
        }
        if (before.isEmpty()) {
            return "%s:%s 任职".formatted(post, row.name());
        }
        return before.equals(row.name())
                ? "%s:%s 更正资料".formatted(post, row.name())
                : "%s:%s 接替 %s(%s)".formatted(post, row.name(), before, row.reason());
    }

    private PaperForm form() {
        return new PaperForm(
                KIND,
                "网格名册",
                campaign().area().townName() + "防止返贫常态化监测帮扶网格人员名册",
                COLUMNS,
                22,
                List.of("填报人", "审核人", "负责人"));
    }

    private Campaign campaign() {
        return packs.inForce().campaign();
    }

    private Division own(Actor actor) {
        return divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** One roster being written: what stands in it is read before. */
    private final class Writing {

        private final GridCell cell;
        private final List<String> lacks;
        private final Optional<Paper> last;
        private final List<String> changes;

        Writing(Actor actor) {
            this.cell = grid.of(actor, actor.division());
            this.lacks = completeness.of(actor, actor.division()).lacks().stream()
                    .map(GridReport.Lack::words)
                    .toList();
            this.last = latest(actor);
            this.changes = changes(actor);
        }

        PaperOut to(OutputStream out) {
            String unit = cell.division().shortName();
            try (PaperOut paper = new PaperOut(out, form(), unit, clock.today(), "人")) {
                lines(cell, "", "", paper);
                paper.notes(notes());
                return paper;
            }
        }

        private void lines(GridCell each, String town, String village, PaperOut paper) {
            Division division = each.division();
            String ownTown = division.level() == Division.Level.TOWN ? division.shortName() : town;
            String ownVillage = division.level() == Division.Level.VILLAGE ? division.shortName() : village;
            String group = division.level() == Division.Level.GROUP ? division.shortName() : "";
            for (GridCell.Held held : each.grid()) {
                for (GridHolder holder : held.holders()) {
                    paper.line(
                            paper.lines() + 1,
                            ownTown,
                            ownVillage,
                            group,
                            held.post().name(),
                            holder.name(),
                            holder.person().map(GridPerson::phone).orElse(""),
                            holder.fromOn().toString(),
                            held.post().duty());
                }
            }
            each.below().forEach(below -> lines(below, ownTown, ownVillage, paper));
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            String basis = cell.cells()
                    .flatMap(each -> each.grid().stream())
                    .flatMap(held -> held.post().basis().stream())
                    .map(clause -> clause.id())
                    .distinct()
                    .collect(Collectors.joining("、"));
            notes.add("注:1. 依据%s报送,人员有变动时报送新版。".formatted(basis));
            notes.add(lacks.isEmpty() ? "2. 各网格岗位齐全,农户均有网格员联系。" : "2. 尚不完整:" + String.join(";", lacks) + "。");
            last.ifPresent(paper -> notes.add("3. 与第 %d 版(%s)相比:%s。"
                    .formatted(
                            paper.version(),
                            paper.handedIn().on(),
                            changes.isEmpty() ? "没有变动" : String.join(";", changes))));
            return notes;
        }
    }
}
