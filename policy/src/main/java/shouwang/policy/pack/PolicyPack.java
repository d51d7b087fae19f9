package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.Columns;
import shouwang.policy.Money;
import shouwang.policy.Monitored;

/** A year's plan as a program (政策包): loaded from its files, checked, and ready to be held against households. */
public final class PolicyPack {
    private final Campaign campaign;
    private final Routes routes;
    private final Constants constants;
    private final Clauses clauses;
    private final Columns columns;
    private final Map<String, String> files;

    PolicyPack(
            Campaign campaign,
            Routes routes,
            Constants constants,
            Clauses clauses,
            Columns columns,
            Map<String, String> files) {
        this.campaign = campaign;
        this.routes = routes;
        this.constants = constants;
        this.clauses = clauses;
        this.columns = columns;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Loads a bundled pack by its name, or one that lies in a folder.
     *
     * @throws PackRefused with every fault found: file, line and what to do
     */
    public static PolicyPack load(String nameOrFolder) {
        Faults faults = new Faults();
        PackFiles files = PackFiles.find(nameOrFolder);
        Entry plan = Entry.wholeFile(files, PackFiles.FIRST_FILE, faults).orElseThrow(() -> faults.refused());
        Entry names = plan.entry("files").orElse(plan);
        Clauses clauses = new Clauses(Entry.listFile(files, names.text("clauses"), faults));
        Columns columns = ColumnsFile.read(Entry.listFile(files, names.text("columns"), faults));
        PlanFile planFile = new PlanFile(plan, clauses);
        PolicyPack pack = new PolicyPack(
                planFile.campaign(), planFile.routes(), planFile.constants(), clauses, columns, files.read());
        plan.nothingElse();
        faults.stopIfAny();
        return pack;
    }

    /** The files that the pack was loaded from, by name: what an archive of packs keeps. */
    public Map<String, String> files() {
        return files;
    }

    public Campaign campaign() {
        return campaign;
    }

    public Columns columns() {
        return columns;
    }

    public List<Clause> clauses() {
        return clauses.all();
    }

    public List<KeyGroup> keyGroups() {
        return routes.keyGroups();
    }

    /** The form of a household that no key group claims. */
    public int formOfOthers() {
        return routes.formOfOthers();
    }

    public Routing route(Monitored monitored, Set<Integer> groups2to5) {
        return routes.route(monitored, groups2to5);
    }

    /** Who was identified or applied for dibao before this day is not of the year's list (新识别和申请低保起始日). */
    public LocalDate newDibaoSince() {
        return constants.newDibaoSince();
    }

    public Optional<IncomeStandard> standardOn(LocalDate day) {
        return constants.standardOn(day);
    }

    /** A whole number among the limits, such as {@code gridHouseholds}. */
    public long limit(String name) {
        return (Long) limitNamed(name);
    }

    /** An amount among the limits. */
    public Money moneyLimit(String name) {
        return (Money) limitNamed(name);
    }

    private Object limitNamed(String name) {
        Map<String, Object> limits = constants.limits();
        if (!limits.containsKey(name)) {
            throw new java.util.NoSuchElementException("no limit " + name);
        }
        return limits.get(name);
    }
}
