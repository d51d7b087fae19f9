package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shouwang.policy.Columns;
import shouwang.policy.form.Form;
import shouwang.policy.procedure.Procedures;
import shouwang.policy.rule.FactBook;
import shouwang.policy.rule.Judgement;
import shouwang.policy.rule.Language;
import shouwang.policy.rule.Mark;
import shouwang.policy.rule.Rehearsal;
import shouwang.policy.rule.Rule;
import shouwang.policy.rule.RuleBook;

/** Loads a pack: reads every file, checks that they fit together, and tries every case before anybody relies on it. */
final class PackLoader {
    private final PackFiles files;
    private final Faults faults = new Faults();

    PackLoader(PackFiles files) {
        this.files = files;
    }

    /** @throws PackRefused with every fault found */
    PolicyPack load() {
        Entry plan = Entry.wholeFile(files, PackFiles.FIRST_FILE, faults).orElseThrow(faults::refused);
        Entry names = plan.entry("files").orElse(plan);
        Clauses clauses = new Clauses(Entry.listFile(files, names.text("clauses"), faults));
        Columns columns = ColumnsFile.read(Entry.listFile(files, names.text("columns"), faults));
        PlanFile planFile = new PlanFile(plan, clauses);
        PolicyPack.Plan read =
                new PolicyPack.Plan(planFile.campaign(), planFile.routes(), planFile.places(), planFile.constants());
        plan.nothingElse();
        List<Form> forms = forms(plan, names, clauses, columns, read);
        List<Entry> annexEntries = Entry.listFile(files, names.text("annexes"), faults);
        Optional<Procedures> procedures = Entry.wholeFile(files, names.text("procedures"), faults)
                .map(file -> new ProceduresFile(file, clauses).read());
        Optional<RuleBook> rules = ruleBook(names, clauses, columns, read);
        List<Annex> annexes = rules.map(book -> annexes(annexEntries, columns, read, book, forms))
                .orElse(List.of());
        Optional<Summary> summary = Entry.wholeFile(files, names.text("summary"), faults)
                .map(file -> new SummaryFile(file, clauses, read.campaign(), annexes).read());
        names.nothingElse();
        faults.stopIfAny();
        PolicyPack.Orders orders = new PolicyPack.Orders(clauses, procedures.orElseThrow());
        PolicyPack.Sheets sheets = new PolicyPack.Sheets(columns, forms, annexes, summary.orElseThrow());
        return new PolicyPack(read, orders, sheets, rules.orElseThrow(), files.read());
    }

    private Optional<RuleBook> ruleBook(Entry names, Clauses clauses, Columns columns, PolicyPack.Plan plan) {
        FactBook book = new FactBook(columns);
        plan.constants().types().forEach(book::addConstant);
        FactsFile factsFile = new FactsFile(Entry.listFile(files, names.text("facts"), faults), book);
        Sentences sentences = new Sentences(new Language(book));
        factsFile.read(sentences);
        QuestionReader questions = new QuestionReader(sentences, clauses);
        List<Rule> rules = rules(names, questions, book);
        Optional<Judgement> judgement = Entry.wholeFile(files, names.text("verdict"), faults)
                .flatMap(file -> new VerdictFile(file, book).read(questions, ids(rules)));
        if (faults.isEmpty()) {
            Rehearsal rehearsal = new Rehearsal(
                    book, plan.constants().day(plan.campaign().accounting().to()));
            factsFile.rehearse(rehearsal);
            questions.rehearse(rehearsal);
        }
        return judgement.map(read -> new RuleBook(book, rules, read));
    }

    /** Every annex that a household can be asked by has its form. */
    private List<Form> forms(Entry plan, Entry names, Clauses clauses, Columns columns, PolicyPack.Plan read) {
        FieldReader reader = new FieldReader(columns, read.constants().lists());
        List<Form> forms = new ArrayList<>();
        for (String name : names.texts("forms")) {
            // Read anew for each form: what is wrong in it is said once for all.
            Optional<Entry> visit = names.optional("visit")
                    .flatMap(file -> Entry.wholeFile(files, file, forms.isEmpty() ? faults : new Faults()));
            Entry.wholeFile(files, name, faults)
                    .ifPresent(file -> forms.add(new FormFile(file, visit, reader).read(clauses)));
        }
        read.routes().forms().stream()
                .filter(number -> forms.stream().noneMatch(form -> form.number() == number))
                .forEach(number -> plan.fault("files", "附件" + number + "没有表单，请在 files 的 forms 中列出"));
        return List.copyOf(forms);
    }

    private static List<Annex> annexes(
            List<Entry> entries, Columns columns, PolicyPack.Plan plan, RuleBook book, List<Form> forms) {
        Set<String> proposals =
                book.judgement().proposals().stream().map(Mark::code).collect(Collectors.toSet());
        VisitedReader visits = new VisitedReader(
                plan.routes(), forms, columns, plan.constants().lists().getOrDefault("staffKinds", List.of()));
        AnnexColumnReader reader = new AnnexColumnReader(columns, plan.routes(), proposals, ids(book.rules()), visits);
        return new AnnexesFile(plan, reader, proposals)
                .read(entries).stream()
                        .sorted(Comparator.comparingInt(Annex::number))
                        .toList();
    }

    private List<Rule> rules(Entry names, QuestionReader questions, FactBook book) {
        List<Rule> rules = new ArrayList<>();
        for (String name : names.texts("rules")) {
            Entry.wholeFile(files, name, faults).ifPresent(file -> rules.addAll(RulesFile.read(file, questions, book)));
        }
        return List.copyOf(rules);
    }

    private static Set<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toSet());
    }
}
