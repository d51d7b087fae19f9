package shouwang.office.campaign;

import java.util.List;
import shouwang.office.campaign.DeskCounts.DeskCount;
import shouwang.policy.pack.AnnexColumn.Counted;

/** 调度表一行: one village's figures, or the sum of all. */
record DispatchLine(List<VillageFigure> figures, List<DeskCount> counts) {

    static DispatchLine sum(List<DispatchLine> lines) {
        return new DispatchLine(
                lines.stream().flatMap(line -> line.figures().stream()).toList(),
                lines.stream().flatMap(line -> line.counts().stream()).toList());
    }

    int households() {
        return figures.stream().mapToInt(VillageFigure::households).sum();
    }

    int people() {
        return figures.stream().mapToInt(VillageFigure::people).sum();
    }

    /** Households in a key group, whatever their form: a household may be in several. */
    int inGroup(int group) {
        return figures.stream()
                .filter(figure -> figure.keyGroups().contains(group))
                .mapToInt(VillageFigure::households)
                .sum();
    }

    /** Households of a form: every household has exactly one. */
    int ofForm(int form) {
        return figures.stream()
                .filter(figure -> figure.form() == form)
                .mapToInt(VillageFigure::households)
                .sum();
    }

    int counted(Counted what) {
        return counts.stream()
                .mapToInt(count -> count.households().getOrDefault(what, 0))
                .sum();
    }

    /** Findings that are errors, not households that have some. */
    int errors() {
        return counts.stream().mapToInt(DeskCount::errors).sum();
    }
}
