package shouwang.office.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexColumn;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.PolicyPack;

/** Which annex is wanted (填报任务): for which division, up to which day, by which pack. */
record AnnexTask(Annex annex, String division, LocalDate asOf, PolicyPack pack) {

    /** A line of it: what stands in each column, in their order. */
    Object[] line(Function<Holds, Object> cell) {
        return annex.sheet().columns().stream()
                .map(AnnexColumn::holds)
                .map(cell)
                .toArray();
    }

    /** What is said below the table, with figures under their names. */
    List<String> notes(Map<String, String> figures) {
        return annex.sheet().notes().stream()
                .map(note -> {
                    String said = note;
                    for (Map.Entry<String, String> figure : figures.entrySet()) {
                        said = said.replace("{" + figure.getKey() + "}", figure.getValue());
                    }
                    return said;
                })
                .toList();
    }
}
