package shouwang.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Level;
import shouwang.policy.pack.AnnexColumn.Shown;

/** Reads the columns of annexes; a name that nobody knows is a fault where it stands. */
final class AnnexColumnReader {
    private final Columns columns;
    private final Routes routes;
    private final Set<String> proposals;
    private final Set<String> rules;
    private final VisitedReader visits;

    AnnexColumnReader(Columns columns, Routes routes, Set<String> proposals, Set<String> rules, VisitedReader visits) {
        this.columns = columns;
        this.routes = routes;
        this.visits = visits;
        this.proposals = proposals;
        this.rules = rules;
    }

    List<AnnexColumn> read(Entry annex, AnnexUse use) {
        return annex.entries("columns").stream()
                .map(entry -> column(entry, use))
                .toList();
    }

    private AnnexColumn column(Entry entry, AnnexUse use) {
        String heading = entry.text("heading");
        double width = entry.as("width", Double::valueOf, "不是数").orElse(0.0);
        Shown shown = Stream.of(Shown.WORDS, Shown.MARK, Shown.FIGURE, Shown.HAND)
                .filter(each -> entry.has(each.name().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse(Shown.WORDS);
        AnnexColumn.Holds holds = holds(entry, use, shown);
        entry.nothingElse();
        return new AnnexColumn(
                heading, width, holds instanceof AnnexColumn.Blank ? Shown.HAND : asShown(holds, shown), holds);
    }

    private static Shown asShown(AnnexColumn.Holds holds, Shown said) {
        if (holds instanceof AnnexColumn.InGroup
                || holds instanceof AnnexColumn.OfForm
                || holds instanceof AnnexColumn.Counted
                || holds instanceof AnnexColumn.OfKind
                || holds instanceof AnnexColumn.Visited
                || holds instanceof AnnexColumn.Listed) {
            return Shown.FIGURE;
        }
        return holds instanceof AnnexColumn.Said ? Shown.MARK : said;
    }

    private AnnexColumn.Holds holds(Entry entry, AnnexUse use, Shown shown) {
        String key = shown.name().toLowerCase(java.util.Locale.ROOT);
        Optional<AnnexColumn.Holds> ofVisits = visits.read(entry, use);
        if (ofVisits.isPresent()) {
            return ofVisits.get();
        }
        if (entry.has(key)) {
            return named(entry, key, use);
        }
        if (entry.has("group")) {
            return new AnnexColumn.InGroup(
                    only(entry, "group", use, AnnexUse.DISPATCH, routes::hasGroup, "没有第%s类重点人群"));
        }
        if (entry.has("form")) {
            return new AnnexColumn.OfForm(only(entry, "form", use, AnnexUse.DISPATCH, routes::hasForm, "没有人填附件%s"));
        }
        if (entry.has("says")) {
            return new AnnexColumn.Said(entry.text("says"));
        }
        return counted(entry, use).or(() -> ofProposed(entry, use)).orElse(new AnnexColumn.Blank());
    }

    private AnnexColumn.Named named(Entry entry, String key, AnnexUse use) {
        String name = entry.text(key);
        boolean isColumn = use.listsProposed()
                && column(name)
                        .filter(found -> found.level() == Level.HOUSEHOLD)
                        .isPresent();
        if (!use.names().contains(name) && !isColumn) {
            entry.fault(
                    key,
                    "这个附件中没有“" + name + "”可填，只能是 " + String.join("、", new java.util.TreeSet<>(use.names()))
                            + (use.listsProposed() ? "，或户的栏目" : ""));
        }
        return new AnnexColumn.Named(name);
    }

    private static int only(
            Entry entry, String key, AnnexUse use, AnnexUse allowed, Predicate<Integer> known, String wrong) {
        int number = entry.as(key, Integer::valueOf, "不是整数").orElse(0);
        if (use != allowed) {
            entry.fault(key, "这个附件中不能用“" + key + "”");
        } else if (!known.test(number)) {
            entry.fault(key, wrong.formatted(number) + "，请检查编号");
        }
        return number;
    }

    private Optional<AnnexColumn.Holds> counted(Entry entry, AnnexUse use) {
        return entry.entry("counts").map(counts -> {
            Optional<String> proposal = counts.optional("proposal");
            Optional<String> column = counts.optional("column");
            Optional<String> rule = counts.optional("rule");
            if (use != AnnexUse.DISPATCH) {
                entry.fault("counts", "这个附件中不能用“counts”");
            }
            check(counts, "proposal", proposal, proposals::contains, "没有名为“%s”的处置建议");
            check(counts, "column", column, this::isOfHousehold, "没有名为“%s”的户栏目");
            check(counts, "rule", rule, rules::contains, "没有编号为“%s”的规则");
            AnnexColumn.Counted read = new AnnexColumn.Counted(
                    proposal, column, column.map(known -> counts.text("is")).orElse(""), rule);
            counts.nothingElse();
            return read;
        });
    }

    private Optional<AnnexColumn.Holds> ofProposed(Entry entry, AnnexUse use) {
        Optional<AnnexColumn.Holds> read = Optional.empty();
        if (entry.has("people")) {
            read = entry.entry("people").map(this::members);
        } else if (entry.has("grounds")) {
            read = Optional.of(new AnnexColumn.Grounds(
                    entry.entries("grounds").stream().map(this::ground).toList()));
        } else if (entry.has("columns")) {
            List<String> keys = entry.texts("columns");
            keys.forEach(key -> check(entry, "columns", Optional.of(key), this::isOfHousehold, "没有名为“%s”的户栏目"));
            read = Optional.of(new AnnexColumn.Joined(keys));
        }
        if (read.isPresent() && !use.listsProposed()) {
            entry.fault("这个附件中不能写成员或户的栏目");
        }
        return read;
    }

    private AnnexColumn.Members members(Entry people) {
        Optional<String> shows = people.optional("shows");
        check(people, "shows", shows, this::isOfPerson, "没有名为“%s”的成员栏目");
        AnnexColumn.Members read = new AnnexColumn.Members(fits(people), shows);
        people.nothingElse();
        return read;
    }

    private AnnexColumn.Ground ground(Entry entry) {
        AnnexColumn.Ground read = new AnnexColumn.Ground(entry.text("says"), fits(entry));
        entry.nothingElse();
        return read;
    }

    private AnnexColumn.Fits fits(Entry entry) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        entry.entry("where").ifPresent(where -> {
            for (String key : where.keys()) {
                check(where, key, Optional.of(key), this::isOfPerson, "没有名为“%s”的成员栏目");
                asked.put(key, where.oneOrMore(key));
            }
        });
        return new AnnexColumn.Fits(asked);
    }

    private static void check(Entry entry, String key, Optional<String> name, Predicate<String> isKnown, String wrong) {
        name.filter(isKnown.negate()).ifPresent(unknown -> entry.fault(key, wrong.formatted(unknown) + "，请检查拼写"));
    }

    private boolean isOfHousehold(String key) {
        return column(key).filter(found -> found.level() == Level.HOUSEHOLD).isPresent();
    }

    private boolean isOfPerson(String key) {
        return column(key).filter(found -> found.level() == Level.PERSON).isPresent();
    }

    private Optional<Column> column(String key) {
        return columns.all().stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
