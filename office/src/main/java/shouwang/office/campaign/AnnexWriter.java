package shouwang.office.campaign;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** 填报: brings the content of an annex onto its paper. */
@Component
class AnnexWriter {

    private final Packs packs;
    private final Divisions divisions;
    private final VillageFigures figures;
    private final Map<Annex, AnnexContent> contents;

    AnnexWriter(Packs packs, Divisions divisions, VillageFigures figures, List<AnnexContent> contents) {
        this.packs = packs;
        this.divisions = divisions;
        this.figures = figures;
        this.contents = contents.stream().collect(Collectors.toMap(AnnexContent::annex, Function.identity()));
    }

    /** The task to fill annexes of a division by the pack in force. */
    AnnexTask task(String division, LocalDate asOf) {
        return new AnnexTask(division, asOf, packs.inForce());
    }

    /** The campaign's code, under which papers are kept. */
    String matter() {
        return packs.inForce().campaign().code();
    }

    PaperForm form(Annex annex) {
        return content(annex).form(packs.inForce());
    }

    /** Writes the whole paper, in the transaction that is running. */
    PaperOut fill(Scope scope, Annex annex, AnnexTask task, OutputStream out) {
        AnnexContent content = content(annex);
        PaperForm form = content.form(task.pack());
        try (PaperOut paper = new PaperOut(out, form, unit(scope, task), task.asOf(), content.measures())) {
            content.write(scope, task, paper);
            return paper;
        }
    }

    /** Who hands it in; where a county's households are all of one town, that town. */
    private String unit(Scope scope, AnnexTask task) {
        Division asked = divisions.find(task.division()).orElseThrow();
        List<String> towns = asked.level() == Division.Level.COUNTY ? figures.towns(scope) : List.of();
        return towns.size() == 1 ? divisions.find(towns.get(0)).orElse(asked).shortName() : asked.shortName();
    }

    private AnnexContent content(Annex annex) {
        return Objects.requireNonNull(contents.get(annex));
    }
}
