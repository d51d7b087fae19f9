package shouwang.policy.pack;

import java.util.List;
import java.util.Optional;

/**
 * 附件: an official table as the plan numbers and names it.
 *
 * @param name what people call it, and what pages say
 * @param title what stands on the paper
 * @param sheet how the paper is laid out
 * @param proposal what the households on it are proposed for, of a use that lists them
 * @param handInBy the code of the milestone by which villages and towns hand it in
 */
public record Annex(
        AnnexUse use,
        int number,
        String name,
        String title,
        String purpose,
        Sheet sheet,
        Optional<String> proposal,
        Optional<String> handInBy) {

    /**
     * How its paper is laid out (表样).
     *
     * @param unit what its figures count: 户、人
     * @param lineHeight of the lines, in points
     * @param notes said below the table; {name} is filled in
     */
    public record Sheet(
            String unit, double lineHeight, List<String> signers, List<AnnexColumn> columns, List<String> notes) {}

    /** Its name in addresses, in files and in storage: annex-4. */
    public String kind() {
        return "annex-" + number;
    }

    /** The number on the paper: 附件4. */
    public String label() {
        return "附件" + number;
    }
}
