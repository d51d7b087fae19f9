package shouwang.office.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Verdict;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Form;

/**
 * 纸质表: a form of one household as it goes onto paper: for the visit with what is known, or as it was filed.
 *
 * @param crew who goes, or who was there
 * @param members the household's people as the form calls them, by row
 * @param answers what stands in it
 * @param filed none of a sheet for a visit to come
 */
public record PaperSheet(
        Form form, Head head, List<String> crew, Map<String, String> members, Answers answers, Optional<Filed> filed) {

    /**
     * What stands at the head of every page.
     *
     * @param number the head's identity number, masked
     * @param label how outputs name the household, masked
     * @param division the code of the village or group, place the way to it
     * @param why the household fills in this form
     */
    public record Head(String name, String number, String label, String division, String place, String why) {}

    /**
     * What is said of a filed one.
     *
     * @param versions all of the same order, the first first
     * @param figures what the pack makes of the income; none when the form doesn't ask for it or is not in force
     * @param isEstimated whether the accounting period had not ended on the day of the visit
     */
    public record Filed(Visit visit, List<Visit> versions, Optional<Verdict> figures, boolean isEstimated) {}
}
