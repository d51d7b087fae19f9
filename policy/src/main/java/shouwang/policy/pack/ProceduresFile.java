package shouwang.policy.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.policy.procedure.Bodies;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.DayKind;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkPlan;
import shouwang.policy.procedure.MarkStep;
import shouwang.policy.procedure.NeededPaper;
import shouwang.policy.procedure.NoticePlan;
import shouwang.policy.procedure.Procedures;
import shouwang.policy.procedure.Step;
import shouwang.policy.procedure.StepPlan;
import shouwang.policy.procedure.WorkCalendar;

/** Reads what the plan and the province set for the procedures. */
final class ProceduresFile {
    private static final String NO_DATE = "不是日期，请按 2023-05-20 填写";
    private static final String NO_DAYS = "不是天数，请填 0 或更大的整数";

    private final Entry file;
    private final Clauses clauses;

    ProceduresFile(Entry file, Clauses clauses) {
        this.file = file;
        this.clauses = clauses;
    }

    Procedures read() {
        Procedures read = new Procedures(
                calendar(),
                bodies(),
                identification(),
                notice(),
                new LettersReader(section("letters"), clauses).read(),
                marks());
        file.nothingElse();
        return read;
    }

    private WorkCalendar calendar() {
        Entry calendar = section("calendar");
        Set<LocalDate> holidays = new HashSet<>();
        for (Entry entry : calendar.entries("holidays")) {
            entry.text("name");
            LocalDate from = date(entry, "from");
            LocalDate to = date(entry, "to");
            if (to.isBefore(from)) {
                entry.fault("to", "假期的最后一天早于第一天");
            } else {
                from.datesUntil(to.plusDays(1)).forEach(holidays::add);
            }
            entry.nothingElse();
        }
        Set<LocalDate> worked = new LinkedHashSet<>();
        for (String text : calendar.texts("worked weekends")) {
            try {
                worked.add(LocalDate.parse(text));
            } catch (java.time.DateTimeException unreadable) {
                calendar.fault("worked weekends", "“" + text + "”" + NO_DATE);
            }
        }
        WorkCalendar read = new WorkCalendar(calendar.text("document"), Set.copyOf(holidays), Set.copyOf(worked));
        close(calendar);
        return read;
    }

    private Bodies bodies() {
        Entry bodies = section("bodies");
        Bodies read = new Bodies(
                bodies.text("village"),
                bodies.text("town office"),
                bodies.text("town government"),
                bodies.text("county"),
                bodies.text("hotline"));
        close(bodies);
        return read;
    }

    private IdentificationPlan identification() {
        Entry entry = section("identification");
        Map<Step, StepPlan> steps = steps(entry);
        IdentificationPlan read = new IdentificationPlan(
                entry.text("name"),
                clauses.of(entry),
                new IdentificationPlan.Clock(
                        days(entry, "total days"),
                        entry.oneOf("days are", Map.of("calendar", DayKind.CALENDAR, "working", DayKind.WORKING)),
                        days(entry, "cross-check days"),
                        days(entry, "telling days")),
                steps,
                new IdentificationPlan.Lists(
                        coded(entry, "sources"),
                        coded(entry, "departments"),
                        coded(entry, "refusals"),
                        filled(entry, "ways of telling")),
                papers(entry));
        int sum = steps.values().stream()
                .filter(StepPlan::isOnTheClock)
                .mapToInt(step -> step.days().orElse(0))
                .sum();
        if (sum > read.clock().totalDays()) {
            entry.fault("total days", "各环节合计" + sum + "天，超过总时限" + read.clock().totalDays() + "天，请调整");
        }
        close(entry);
        return read;
    }

    private NoticePlan notice() {
        Entry notice = section("notice");
        NoticePlan read = new NoticePlan(clauses.of(notice), days(notice, "days"), filled(notice, "never says"));
        close(notice);
        return read;
    }

    private MarkPlan marks() {
        Entry marks = section("marks");
        Map<MarkKind, String> names = new EnumMap<>(MarkKind.class);
        for (Entry entry : marks.entries("kinds")) {
            names.put(entry.oneOf("kind", byName(MarkKind.values())), entry.text("name"));
            entry.nothingElse();
        }
        Map<MarkStep, MarkPlan.StepName> steps = new EnumMap<>(MarkStep.class);
        for (Entry entry : marks.entries("steps")) {
            steps.put(
                    entry.oneOf("step", byName(MarkStep.values())),
                    new MarkPlan.StepName(entry.text("name"), entry.text("body")));
            entry.nothingElse();
        }
        allNamed(marks, "kinds", names.keySet(), MarkKind.values());
        allNamed(marks, "steps", steps.keySet(), MarkStep.values());
        MarkPlan read = new MarkPlan(marks.yes("village proposes"), names, filled(marks, "results"), steps);
        close(marks);
        return read;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        return Stream.of(values).collect(Collectors.toMap(Enum::name, value -> value));
    }

    private static <E extends Enum<E>> void allNamed(Entry entry, String key, Set<E> named, E[] values) {
        for (E value : values) {
            if (!named.contains(value)) {
                entry.fault(key, "缺少“" + value + "”，请补上名称");
            }
        }
    }

    private static Map<Step, StepPlan> steps(Entry identification) {
        Map<Step, StepPlan> steps = new EnumMap<>(Step.class);
        Map<String, Step> byName = byName(Step.values());
        for (Entry entry : identification.entries("steps")) {
            Step step = entry.oneOf("step", byName);
            Optional<Integer> days = entry.has("days") ? Optional.of(days(entry, "days")) : Optional.empty();
            StepPlan plan = new StepPlan(step, entry.text("name"), entry.text("body"), days, entry.yes("on the clock"));
            if (steps.put(step, plan) != null) {
                entry.fault("step", "环节“" + step + "”写了两次，请删去一处");
            }
            entry.nothingElse();
        }
        for (Step step : Step.values()) {
            if (!steps.containsKey(step)) {
                identification.fault("steps", "缺少环节“" + step + "”，请补上名称和时限");
            }
        }
        return steps;
    }

    private static List<NeededPaper> papers(Entry identification) {
        Map<String, Step> byName = byName(Step.values());
        List<NeededPaper> papers = new ArrayList<>();
        for (Entry entry : identification.entries("papers")) {
            papers.add(new NeededPaper(entry.text("code"), entry.text("name"), entry.oneOf("from", byName)));
            entry.nothingElse();
        }
        onceEach(
                identification, "papers", papers.stream().map(NeededPaper::code).toList());
        return List.copyOf(papers);
    }

    private static List<Coded> coded(Entry entry, String key) {
        List<Coded> coded = new ArrayList<>();
        for (Entry line : entry.entries(key)) {
            coded.add(new Coded(line.text("code"), line.text("words")));
            line.nothingElse();
        }
        if (coded.isEmpty()) {
            entry.fault(key, "“" + key + "”至少要有一条");
        }
        onceEach(entry, key, coded.stream().map(Coded::code).toList());
        return List.copyOf(coded);
    }

    private static List<String> filled(Entry entry, String key) {
        List<String> texts = entry.texts(key);
        if (texts.isEmpty()) {
            entry.fault(key, "“" + key + "”至少要有一条");
        }
        return List.copyOf(texts);
    }

    private static void onceEach(Entry entry, String key, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                entry.fault(key, "代码“" + code + "”写了两次，请删去一处");
            }
        }
    }

    private Entry section(String key) {
        return file.entry(key).orElseGet(() -> {
            file.fault("缺少“" + key + "”，请补上");
            return file;
        });
    }

    private void close(Entry section) {
        if (section != file) {
            section.nothingElse();
        }
    }

    static int days(Entry entry, String key) {
        return entry.as(
                        key,
                        text -> {
                            int days = Integer.parseInt(text);
                            if (days < 0) {
                                throw new NumberFormatException(text);
                            }
                            return days;
                        },
                        NO_DAYS)
                .orElse(0);
    }

    private static LocalDate date(Entry entry, String key) {
        return entry.as(key, LocalDate::parse, NO_DATE).orElse(LocalDate.EPOCH);
    }
}
