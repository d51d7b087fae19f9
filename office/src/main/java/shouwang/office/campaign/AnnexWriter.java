package shouwang.office.campaign;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperColumn.Holds;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexColumn;
import shouwang.policy.pack.AnnexUse;

/** 填报: brings the content of an annex onto its paper. */
@Component
class AnnexWriter {

    private final Packs packs;
    private final Divisions divisions;
    private final VillageFigures figures;
    private final Map<AnnexUse, AnnexContent> contents = new EnumMap<>(AnnexUse.class);

    AnnexWriter(Packs packs, Divisions divisions, VillageFigures figures, List<AnnexContent> contents) {
        this.packs = packs;
        this.divisions = divisions;
        this.figures = figures;
        contents.forEach(content -> content.uses().forEach(use -> this.contents.put(use, content)));
    }

    /** The annexes that the plan in force has and the desk fills, by number. */
    List<Annex> annexes() {
        return packs.inForce().annexes().stream()
                .filter(annex -> contents.containsKey(annex.use()))
                .toList();
    }

    /** The task to fill an annex of a division by the pack in force. */
    AnnexTask task(Annex annex, String division, LocalDate asOf) {
        return new AnnexTask(annex, division, asOf, packs.inForce());
    }

    /** The campaign's code, under which papers are kept. */
    String matter() {
        return packs.inForce().campaign().code();
    }

    static PaperForm form(Annex annex) {
        Annex.Sheet sheet = annex.sheet();
        return new PaperForm(
                annex.kind(),
                annex.label(),
                annex.title(),
                sheet.columns().stream().map(AnnexWriter::column).toList(),
                sheet.lineHeight(),
                sheet.signers());
    }

    private static PaperColumn column(AnnexColumn column) {
        return new PaperColumn(
                column.heading(), column.width(), Holds.valueOf(column.shown().name()));
    }

    /** Writes the whole paper, in the transaction that is running. */
    PaperOut fill(Scope scope, AnnexTask task, OutputStream out) {
        Annex annex = task.annex();
        try (PaperOut paper = new PaperOut(
                out, form(annex), unit(scope, task), task.asOf(), annex.sheet().unit())) {
            Objects.requireNonNull(contents.get(annex.use())).write(scope, task, paper);
            return paper;
        }
    }

    /** Who hands it in; where a county's households are all of one town, that town. */
    private String unit(Scope scope, AnnexTask task) {
        Division asked = divisions.find(task.division()).orElseThrow();
        List<String> towns = asked.level() == Division.Level.COUNTY ? figures.towns(scope) : List.of();
        return towns.size() == 1 ? divisions.find(towns.get(0)).orElse(asked).shortName() : asked.shortName();
    }
}
