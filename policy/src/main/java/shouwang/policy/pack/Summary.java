package shouwang.policy.pack;

import java.util.List;
import java.util.stream.Stream;
import shouwang.policy.Clause;

/**
 * 工作总结: the paper with which the town ends its campaign: texts that it writes, between tables that the records fill.
 *
 * @param title what stands on the paper
 * @param documentNumber how the town's numbers of documents look; the town fills it in
 * @param handInBy the code of the milestone by which the town hands it in
 */
public record Summary(
        int number,
        String name,
        String title,
        String issuer,
        String documentNumber,
        List<Clause> basis,
        String handInBy,
        List<Part> parts) {

    /** Its name in addresses and in storage: annex-3. */
    public String kind() {
        return "annex-" + number;
    }

    /** The number on the paper: 附件3. */
    public String label() {
        return "附件" + number;
    }

    /** The parts that the town writes. */
    public List<Part> texts() {
        return parts.stream().filter(part -> part.kind() == Kind.TEXT).toList();
    }

    /** The headings of annex 4 whose figures it shows. */
    public List<String> figures() {
        return parts.stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> table.figures().stream())
                .distinct()
                .toList();
    }

    /** What a part is made of. */
    public enum Kind {
        TEXT,
        FIGURES,
        /** 下一步工作: what, who, by when. */
        STEPS,
        /** 整改: what was found, what was done. */
        FINDINGS;

        static Stream<Kind> all() {
            return Stream.of(values());
        }
    }

    /**
     * 部分: a chapter.
     *
     * @param asks what the town is asked to write; empty for a chapter that it does not write
     */
    public record Part(String code, String title, Kind kind, String asks, List<Table> tables) {}

    /**
     * A table of figures.
     *
     * @param figures the headings that they have in annex 4
     */
    public record Table(String title, List<String> figures) {}
}
