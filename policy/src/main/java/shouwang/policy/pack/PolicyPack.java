package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.Clause;
import shouwang.policy.Columns;
import shouwang.policy.Money;
import shouwang.policy.Monitored;
import shouwang.policy.form.Form;
import shouwang.policy.procedure.Procedures;
import shouwang.policy.rule.Day;
import shouwang.policy.rule.Desk;
import shouwang.policy.rule.Rule;
import shouwang.policy.rule.RuleBook;

/** A year's plan as a program (政策包): loaded from its files, checked, and ready to be held against households. */
public final class PolicyPack {
    private final Plan plan;
    private final Orders orders;
    private final Sheets sheets;
    private final RuleBook ruleBook;
    private final Map<String, String> files;

    /** What an official signs, apart from the clauses and the rules. */
    record Plan(Campaign campaign, Routes routes, Places places, Constants constants) {}

    /** What the plan says of divisions: kinds of area looked at first, posts of the grid. */
    record Places(List<KeyArea> keyAreas, List<GridPost> gridPosts) {}

    /** What is handed in and filled in: the roster's columns, the forms, the tables of the desk, the summary. */
    record Sheets(Columns columns, List<Form> forms, List<Annex> annexes, Summary summary) {}

    /** What the plan and the province order: the clauses quoted, and how procedures run. */
    record Orders(Clauses clauses, Procedures procedures) {}

    PolicyPack(Plan plan, Orders orders, Sheets sheets, RuleBook ruleBook, Map<String, String> files) {
        this.plan = plan;
        this.orders = orders;
        this.sheets = sheets;
        this.ruleBook = ruleBook;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Loads a bundled pack by its name, or one that lies in a folder.
     *
     * @throws PackRefused with every fault found: file, line and what to do
     */
    public static PolicyPack load(String nameOrFolder) {
        return new PackLoader(PackFiles.find(nameOrFolder)).load();
    }

    /** The files that the pack was loaded from, by name: what an archive of packs keeps. */
    public Map<String, String> files() {
        return files;
    }

    public Campaign campaign() {
        return plan.campaign();
    }

    public Columns columns() {
        return sheets.columns();
    }

    /** The forms that households are asked by (入户表), by the number of their annex. */
    public List<Form> forms() {
        return sheets.forms();
    }

    /** @throws java.util.NoSuchElementException when the plan has no such form */
    public Form form(int annex) {
        return forms().stream()
                .filter(form -> form.number() == annex)
                .findFirst()
                .orElseThrow(() -> new java.util.NoSuchElementException("no form " + annex));
    }

    /** The rules in the order of the rule book. */
    public List<Rule> rules() {
        return ruleBook.rules();
    }

    /** The rules with the facts they stand on, the reasons for a closer look and what can be proposed. */
    public RuleBook ruleBook() {
        return ruleBook;
    }

    /** A day with the figures and lists that the policy sets for it. */
    public Day day(LocalDate on) {
        return plan.constants().day(on);
    }

    /**
     * Sets up the desk for rosters with these columns, on a day.
     *
     * @param columnsPresent the keys of the columns that any of the rosters has
     */
    public Desk desk(Set<String> columnsPresent, LocalDate on) {
        return ruleBook.desk(columnsPresent, day(on));
    }

    public List<Clause> clauses() {
        return orders.clauses().all();
    }

    /** How the procedures run: days, holidays, names of bodies, closed lists. */
    public Procedures procedures() {
        return orders.procedures();
    }

    public List<KeyGroup> keyGroups() {
        return plan.routes().keyGroups();
    }

    /** The kinds of area that the plan wants looked at first, in its order. */
    public List<KeyArea> keyAreas() {
        return plan.places().keyAreas();
    }

    /** What a kind of area is called; its code when the plan has no such kind any more. */
    public String nameOfKeyArea(String code) {
        return keyAreas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(KeyArea::name)
                .orElse(code);
    }

    /** The tables that the desk fills (附件), in the order of their numbers. */
    public List<Annex> annexes() {
        return sheets.annexes();
    }

    /** 工作总结: the paper with which the town ends its campaign. */
    public Summary summary() {
        return sheets.summary();
    }

    /** The annex of a use that the plan has one of, unless it has none. */
    public Optional<Annex> annex(AnnexUse use) {
        return annexes().stream().filter(annex -> annex.use() == use).findFirst();
    }

    /** Every form that some household gets, that of the first key group first. */
    public List<Integer> formNumbers() {
        return List.copyOf(plan.routes().forms());
    }

    /** How many days before its date a milestone is near (临近). */
    public long daysOfWarning() {
        return limit("daysOfWarning");
    }

    /** The posts of the grid and of the responsibility register, in the order of the lists. */
    public List<GridPost> gridPosts() {
        return plan.places().gridPosts();
    }

    /** The words of a closed list, such as {@code staffKinds}. */
    public List<String> list(String name) {
        List<String> words = plan.constants().lists().get(name);
        if (words == null) {
            throw new java.util.NoSuchElementException("no list " + name);
        }
        return words;
    }

    /** The form of a household that no key group claims. */
    public int formOfOthers() {
        return plan.routes().formOfOthers();
    }

    public Routing route(Monitored monitored, Set<Integer> groups2to5) {
        return plan.routes().route(monitored, groups2to5);
    }

    /** Who was identified or applied for dibao before this day is not of the year's list (新识别和申请低保起始日). */
    public LocalDate newDibaoSince() {
        return plan.constants().newDibaoSince();
    }

    public Optional<IncomeStandard> standardOn(LocalDate day) {
        return plan.constants().standardOn(day);
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
        Map<String, Object> limits = plan.constants().limits();
        if (!limits.containsKey(name)) {
            throw new java.util.NoSuchElementException("no limit " + name);
        }
        return limits.get(name);
    }
}
