package shouwang.policy.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the town's summary: every figure it names stands in annex 4. */
final class SummaryFile {
    private static final Map<String, Summary.Kind> KINDS = Summary.Kind.all()
            .collect(Collectors.toMap(kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Entry file;
    private final Clauses clauses;
    private final Campaign campaign;
    private final Set<String> headings;

    SummaryFile(Entry file, Clauses clauses, Campaign campaign, List<Annex> annexes) {
        this.file = file;
        this.clauses = clauses;
        this.campaign = campaign;
        this.headings = annexes.stream()
                .filter(annex -> annex.use() == AnnexUse.DISPATCH)
                .flatMap(annex -> annex.sheet().columns().stream())
                .map(AnnexColumn::heading)
                .collect(Collectors.toSet());
    }

    Summary read() {
        Summary read = new Summary(
                file.as("number", Integer::valueOf, "不是整数").orElse(0),
                file.text("name"),
                file.text("title"),
                file.text("issuer"),
                file.text("document number"),
                clauses.of(file),
                milestone(),
                file.entries("parts").stream().map(this::part).toList());
        file.nothingElse();
        return read;
    }

    private String milestone() {
        String code = file.text("hand in by");
        if (campaign.milestones().stream().noneMatch(known -> known.code().equals(code))) {
            file.fault("hand in by", "没有编号为“" + code + "”的时间节点，请检查编号");
        }
        return code;
    }

    private Summary.Part part(Entry entry) {
        Summary.Part read = new Summary.Part(
                entry.text("code"),
                entry.text("title"),
                entry.oneOf("kind", KINDS),
                entry.optional("asks").orElse(""),
                entry.entries("tables").stream().map(this::table).toList());
        entry.nothingElse();
        return read;
    }

    private Summary.Table table(Entry entry) {
        List<String> figures = entry.texts("figures");
        for (int i = 0; i < figures.size(); i++) {
            // Without annexes something else is wrong, and is said there.
            if (!headings.isEmpty() && !headings.contains(figures.get(i))) {
                entry.faultOfItem("figures", i, "附件4中没有“" + figures.get(i) + "”这一栏，请检查栏名");
            }
        }
        Summary.Table read = new Summary.Table(entry.text("title"), figures);
        entry.nothingElse();
        return read;
    }
}
