package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.Fact.Origin;
import shouwang.policy.rule.FactBook;
import shouwang.policy.rule.FactType;
import shouwang.policy.rule.Formula;
import shouwang.policy.rule.Reckoning;
import shouwang.policy.rule.Rehearsal;

/** Reads the facts that no column holds by itself: first their names and types, then what they are made of. */
final class FactsFile {
    private static final Map<String, FactType> TYPES = Arrays.stream(FactType.values())
            .collect(Collectors.toMap(
                    type -> type.name().toLowerCase(Locale.ROOT).replace("_", ""), Function.identity()));

    /** Stands in for what could not be read, so that one fault is not told again at every mention of the fact. */
    private static final Origin STAND_IN = new Origin.FromOffice("");

    private final FactBook book;
    private final Map<Entry, FactType> types = new LinkedHashMap<>();

    FactsFile(List<Entry> entries, FactBook book) {
        this.book = book;
        for (Entry entry : entries) {
            FactType type = type(entry);
            types.put(entry, type);
            if (!book.declare(entry.text("fact"), type)) {
                entry.fault("fact", "事实“" + entry.text("fact") + "”重名，请另取一个名称");
            }
        }
    }

    void read(Sentences sentences) {
        types.forEach((entry, type) -> {
            String name = entry.text("fact");
            String says = entry.text("says");
            Origin origin = origin(entry, type, sentences).orElse(STAND_IN);
            book.add(new Fact(name, Fact.levelOf(name), type, says, origin));
            entry.nothingElse();
        });
    }

    void rehearse(Rehearsal rehearsal) {
        types.keySet()
                .forEach(entry -> book.find(entry.text("fact"))
                        .flatMap(rehearsal::complaint)
                        .ifPresent(entry::fault));
    }

    private static FactType type(Entry entry) {
        if (entry.has("by")) {
            Optional<Reckoning> reckoning = Reckoning.named(entry.text("by"));
            if (reckoning.isEmpty()) {
                entry.fault("by", "没有名为“" + entry.text("by") + "”的算法，请检查拼写");
            }
            return reckoning.map(Reckoning::type).orElse(FactType.YES_NO);
        }
        return entry.has("type") ? entry.oneOf("type", TYPES) : FactType.YES_NO;
    }

    private Optional<Origin> origin(Entry entry, FactType type, Sentences sentences) {
        if (entry.has("from office")) {
            return Optional.of(new Origin.FromOffice(entry.text("from office")));
        }
        if (entry.has("by")) {
            return reckoned(entry);
        }
        if (entry.has("is")) {
            return formula(entry, "is", entry.text("is"), type, sentences).map(Origin.Is::new);
        }
        if (entry.has("certainly")) {
            return formula(entry, "certainly", entry.text("certainly"), FactType.YES_NO, sentences)
                    .map(Origin.Certainly::new);
        }
        List<Formula> alternatives = entry.texts("either").stream()
                .map(text -> formula(entry, "either", text, FactType.YES_NO, sentences))
                .flatMap(Optional::stream)
                .toList();
        if (!entry.has("either")) {
            entry.fault("没有写明这个事实从哪里来，请用 is、either、certainly、by 或 from office 之一");
        }
        return alternatives.isEmpty() ? Optional.empty() : Optional.of(new Origin.Either(alternatives));
    }

    private static Optional<Formula> formula(Entry entry, String key, String text, FactType type, Sentences sentences) {
        return sentences.read(entry, key, text, Fact.levelOf(entry.text("fact")), type);
    }

    private Optional<Origin> reckoned(Entry entry) {
        List<Fact> of = entry.texts("of").stream()
                .map(name -> known(entry, name))
                .filter(Objects::nonNull)
                .toList();
        Map<String, List<String>> with = new LinkedHashMap<>();
        entry.entry("with")
                .ifPresent(settings -> settings.keys().forEach(name -> with.put(name, settings.oneOrMore(name))));
        boolean anyWillDo = entry.yes("any will do");
        return Reckoning.named(entry.text("by")).flatMap(reckoning -> {
            List<FactType> given = new ArrayList<>();
            of.forEach(fact -> given.add(fact.type()));
            if (of.size() == entry.texts("of").size() && !reckoning.takes(given)) {
                entry.fault("of", "算法“" + entry.text("by") + "”不能用于这些事实，请核对它们的类型和个数");
                return Optional.empty();
            }
            return Optional.of(new Origin.Reckoned(reckoning, of, with, anyWillDo));
        });
    }

    private @org.jspecify.annotations.Nullable Fact known(Entry entry, String name) {
        Fact fact = book.find(name).orElse(null);
        if (fact == null) {
            entry.fault("of", "没有名为“" + name + "”的事实，请检查拼写，或把它写在前面");
        }
        return fact;
    }
}
