package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shouwang.policy.pack.PolicyPack.Plan;

/** Reads the annexes of a plan, and checks that every name they use is known. */
final class AnnexesFile {
    private static final Pattern SAID = Pattern.compile("\\{([^}]*)}");

    private final Plan plan;
    private final AnnexColumnReader columns;
    private final Set<String> proposals;

    AnnexesFile(Plan plan, AnnexColumnReader columns, Set<String> proposals) {
        this.plan = plan;
        this.columns = columns;
        this.proposals = proposals;
    }

    List<Annex> read(List<Entry> entries) {
        List<Annex> annexes = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        Set<AnnexUse> uses = EnumSet.noneOf(AnnexUse.class);
        for (Entry entry : entries) {
            Annex annex = annex(entry);
            if (!numbers.add(annex.number())) {
                entry.fault("number", "附件" + annex.number() + "写了两次，请改正编号");
            }
            if (!uses.add(annex.use())) {
                entry.fault("use", "这种用途的附件只能有一个，请删去一处");
            }
            entry.nothingElse();
            annexes.add(annex);
        }
        return List.copyOf(annexes);
    }

    private Annex annex(Entry entry) {
        AnnexUse use = entry.oneOf("use", AnnexUse.byWord());
        return new Annex(
                use,
                entry.as("number", Integer::valueOf, "不是整数").orElse(0),
                entry.text("name"),
                entry.text("title"),
                entry.text("purpose"),
                sheet(entry, use),
                use.listsProposed() ? Optional.of(proposal(entry)) : Optional.empty(),
                milestone(entry));
    }

    private Annex.Sheet sheet(Entry entry, AnnexUse use) {
        List<String> notes = entry.texts("notes");
        for (int note = 0; note < notes.size(); note++) {
            checkNote(entry, use, note, notes.get(note));
        }
        List<AnnexColumn> read = columns.read(entry, use);
        if (read.isEmpty()) {
            entry.fault("columns", "附件没有栏目，请写明各栏");
        }
        return new Annex.Sheet(
                entry.text("unit"),
                entry.as("line height", Double::valueOf, "不是数").orElse(0.0),
                entry.texts("signers"),
                read,
                notes);
    }

    private static void checkNote(Entry entry, AnnexUse use, int number, String note) {
        Matcher said = SAID.matcher(note);
        while (said.find()) {
            if (!use.saidInNotes().contains(said.group(1))) {
                entry.faultOfItem("notes", number, "注中不能说“{" + said.group(1) + "}”，请检查名称");
            }
        }
    }

    private String proposal(Entry entry) {
        String proposal = entry.text("proposal");
        if (!proposal.isEmpty() && !proposals.contains(proposal)) {
            entry.fault("proposal", "没有名为“" + proposal + "”的处置建议，请检查拼写");
        }
        return proposal;
    }

    private Optional<String> milestone(Entry entry) {
        Optional<String> code = entry.optional("hand in by");
        code.filter(asked -> plan.campaign().milestones().stream()
                        .noneMatch(known -> known.code().equals(asked)))
                .ifPresent(unknown -> entry.fault("hand in by", "没有编号为“" + unknown + "”的时间节点，请检查编号"));
        return code;
    }
}
