package shouwang.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shouwang.policy.Clause;

/** The clauses that a pack quotes, by id. */
final class Clauses {
    private final Map<String, Clause> byId = new LinkedHashMap<>();

    Clauses(List<Entry> entries) {
        for (Entry entry : entries) {
            Clause clause = new Clause(entry.text("id"), entry.text("text"));
            if (byId.put(clause.id(), clause) != null) {
                entry.fault("id", "条款“" + clause.id() + "”重复，请删去一处");
            }
            entry.nothingElse();
        }
    }

    List<Clause> all() {
        return List.copyOf(byId.values());
    }

    /** The clauses an entry names as its basis: one, or a list; a fault for each that nobody quoted. */
    List<Clause> of(Entry entry) {
        List<String> ids = entry.oneOrMore("basis");
        if (ids.isEmpty()) {
            entry.fault("缺少“basis”，请写明依据的条款");
        }
        return ids.stream()
                .map(id -> {
                    Clause clause = byId.get(id);
                    if (clause == null) {
                        entry.fault("basis", "条款“" + id + "”不在条款文件中，请先在那里引用原文");
                    }
                    return clause;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
