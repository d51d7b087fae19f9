package shouwang.policy.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shouwang.policy.Money;

/** Reads what an official signs: names, dates, standards, milestones, key groups, limits and lists. */
final class PlanFile {
    private static final String NO_DATE = "不是日期，请按 2023-05-20 填写";
    private static final String DAYS_OF_WARNING = "daysOfWarning";
    private static final String STAFF_KINDS = "staffKinds";
    private static final String YUAN = " yuan";
    private static final Map<String, GridPost.Level> GRID_LEVELS =
            Map.of("town", GridPost.Level.TOWN, "village", GridPost.Level.VILLAGE, "group", GridPost.Level.GROUP);
    private static final Map<String, GridPost.Register> REGISTERS =
            Map.of("grid", GridPost.Register.GRID, "responsibility", GridPost.Register.RESPONSIBILITY);

    private final Entry plan;
    private final Clauses clauses;

    PlanFile(Entry plan, Clauses clauses) {
        this.plan = plan;
        this.clauses = clauses;
    }

    Campaign campaign() {
        return new Campaign(plan.text("code"), plan.text("name"), plan.text("plan"), area(), days(), milestones());
    }

    Routes routes() {
        List<KeyGroup> groups = new ArrayList<>();
        Set<Integer> orders = new HashSet<>();
        for (Entry entry : plan.entries("key groups")) {
            KeyGroup group = new KeyGroup(
                    number(entry, "order"),
                    entry.text("name"),
                    entry.text("from"),
                    number(entry, "form"),
                    clauses.of(entry));
            if (!orders.add(group.order())) {
                entry.fault("order", "第" + group.order() + "类重点人群写了两次");
            }
            entry.nothingElse();
            groups.add(group);
        }
        groups.sort(Comparator.comparingInt(KeyGroup::order));
        return new Routes(List.copyOf(groups), number(plan, "form of all others"));
    }

    PolicyPack.Places places() {
        return new PolicyPack.Places(keyAreas(), gridPosts());
    }

    private List<KeyArea> keyAreas() {
        List<KeyArea> areas = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : plan.entries("key areas")) {
            KeyArea area = new KeyArea(entry.text("code"), entry.text("name"), clauses.of(entry));
            if (!codes.add(area.code())) {
                entry.fault("code", "重点区域“" + area.code() + "”写了两次，请删去一处");
            }
            entry.nothingElse();
            areas.add(area);
        }
        return List.copyOf(areas);
    }

    private List<GridPost> gridPosts() {
        List<GridPost> posts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : plan.entries("grid posts")) {
            GridPost post = gridPost(entry);
            if (!names.add(post.code()) || !names.add(post.name())) {
                entry.fault("name", "岗位“" + post.name() + "”或它的代码写了两次");
            }
            entry.nothingElse();
            posts.add(post);
        }
        return List.copyOf(posts);
    }

    private GridPost gridPost(Entry entry) {
        List<GridPost.Level> levels = new ArrayList<>();
        for (String word : entry.texts("in")) {
            Optional.ofNullable(GRID_LEVELS.get(word))
                    .ifPresentOrElse(
                            levels::add, () -> entry.fault("in", "“" + word + "”不是网格层级，只能是 town、village、group"));
        }
        if (levels.isEmpty()) {
            entry.fault("in", "缺少岗位所在的网格层级，请写 town、village 或 group");
        }
        return new GridPost(
                entry.text("code"),
                entry.text("name"),
                entry.oneOf("register", REGISTERS),
                List.copyOf(levels),
                entry.yes("shared"),
                staffKind(entry),
                entry.text("usually"),
                entry.text("duty"),
                clauses.of(entry));
    }

    private String staffKind(Entry entry) {
        List<String> kinds = lists().getOrDefault(STAFF_KINDS, List.of());
        String kind = entry.text("staff");
        if (!kinds.contains(kind)) {
            entry.fault("staff", "“" + kind + "”不在 lists 的 " + STAFF_KINDS + " 中");
        }
        return kind;
    }

    Constants constants() {
        return new Constants(standards(), date(plan, "new dibao since"), schoolYearStart(), limits(), lists());
    }

    private Campaign.Area area() {
        return plan.entry("area").map(PlanFile::area).orElseGet(() -> {
            plan.fault("缺少“area”，请写明县和镇的区划代码与名称");
            return new Campaign.Area("", "", "", "", "");
        });
    }

    private static Campaign.Area area(Entry area) {
        Campaign.Area read = new Campaign.Area(
                area.text("county"),
                area.text("county name"),
                area.text("town"),
                area.text("town name"),
                area.text("town office"));
        area.nothingElse();
        return read;
    }

    private Campaign.Days days() {
        return new Campaign.Days(date(plan, "first day"), accountingPeriod());
    }

    private Campaign.Period accountingPeriod() {
        Entry period = plan.entry("accounting period").orElse(plan);
        Campaign.Period read = new Campaign.Period(date(period, "from"), date(period, "to"));
        if (period != plan) {
            period.nothingElse();
        }
        if (read.to().isBefore(read.from())) {
            period.fault("to", "核算期的结束日早于开始日");
        }
        return read;
    }

    private static List<Milestone.Proof> proofs(Entry entry) {
        List<Milestone.Proof> proofs = new ArrayList<>();
        for (String word : entry.texts("proved by")) {
            Arrays.stream(Milestone.Proof.values())
                    .filter(proof -> proof.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            proofs::add,
                            () -> entry.fault(
                                    "proved by",
                                    "“" + word + "”不是完成依据，只能是 "
                                            + Arrays.stream(Milestone.Proof.values())
                                                    .map(proof -> proof.name().toLowerCase(Locale.ROOT))
                                                    .collect(Collectors.joining("、"))));
        }
        if (proofs.isEmpty()) {
            entry.fault("proved by", "时间节点缺少完成依据，请写“proved by”");
        }
        return List.copyOf(proofs);
    }

    private List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (Entry entry : plan.entries("milestones")) {
            milestones.add(new Milestone(
                    entry.text("code"),
                    entry.text("name"),
                    date(entry, "due"),
                    entry.text("owner"),
                    clauses.of(entry),
                    proofs(entry),
                    entry.has("ends") && entry.oneOf("ends", Map.of("screening", true))));
            entry.nothingElse();
        }
        if (milestones.stream().filter(Milestone::endsScreening).count() != 1) {
            plan.fault("milestones", "请在排查完成的那一个时间节点写上 ends: screening");
        }
        return List.copyOf(milestones);
    }

    private List<IncomeStandard> standards() {
        List<IncomeStandard> standards = new ArrayList<>();
        for (Entry entry : plan.entries("income standards")) {
            standards.add(new IncomeStandard(
                    entry.text("region"),
                    number(entry, "year"),
                    entry.as("yuan", Money::of, "不是金额，请只填数字").orElse(Money.ZERO),
                    date(entry, "valid from"),
                    entry.text("document")));
            entry.nothingElse();
        }
        if (standards.isEmpty()) {
            plan.fault("income standards", "缺少收入标准，请至少写一条");
        }
        standards.sort(Comparator.comparing(IncomeStandard::validFrom));
        return List.copyOf(standards);
    }

    private Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        plan.entry("limits").ifPresent(entry -> {
            for (String name : entry.keys()) {
                limit(entry, name).ifPresent(value -> limits.put(name, value));
            }
        });
        if (!(limits.get(DAYS_OF_WARNING) instanceof Long)) {
            plan.fault("limits", "缺少“" + DAYS_OF_WARNING + "”，请写明时间节点提前几天提醒");
        }
        return limits;
    }

    private static Optional<Object> limit(Entry entry, String name) {
        return entry.as(
                name,
                text -> text.endsWith(YUAN)
                        ? Money.of(
                                text.substring(0, text.length() - YUAN.length()).strip())
                        : (Object) Long.valueOf(text),
                "不是数，请填整数，金额写作 1.00 yuan");
    }

    private Map<String, List<String>> lists() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        plan.entry("lists").ifPresent(entry -> entry.keys().forEach(name -> lists.put(name, entry.texts(name))));
        return lists;
    }

    private MonthDay schoolYearStart() {
        return plan.as("school year starts", text -> MonthDay.parse("--" + text), "不是月日，请按 09-01 填写")
                .orElse(MonthDay.of(9, 1));
    }

    private static int number(Entry entry, String key) {
        return entry.as(key, Integer::valueOf, "不是整数").orElse(0);
    }

    private static LocalDate date(Entry entry, String key) {
        return entry.as(key, LocalDate::parse, NO_DATE).orElse(LocalDate.EPOCH);
    }
}
