package shouwang.office.campaign.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import shouwang.office.campaign.SummaryDraft.Finding;
import shouwang.office.campaign.SummaryDraft.Step;
import shouwang.office.campaign.SummaryDraft.Written;
import shouwang.policy.pack.Summary;

/** 工作总结的填写: what the browser sends of the summary's page, and the lines that the page offers. */
final class SummaryForm {

    private static final int SPARE = 2;

    private SummaryForm() {}

    /** What was written: texts as {@code text.work}, steps and findings as columns of equal length. */
    static Written written(MultiValueMap<String, String> sent, Summary summary) {
        Map<String, String> texts = new LinkedHashMap<>();
        summary.texts().forEach(part -> texts.put(part.code(), one(sent, "text." + part.code())));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines(sent, "step.what"); i++) {
            steps.add(new Step(at(sent, "step.what", i), at(sent, "step.owner", i), at(sent, "step.dueOn", i)));
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < lines(sent, "finding.found"); i++) {
            findings.add(new Finding(
                    at(sent, "finding.found", i),
                    at(sent, "finding.measure", i),
                    at(sent, "finding.owner", i),
                    at(sent, "finding.state", i)));
        }
        return new Written(
                one(sent, "documentNumber"),
                texts,
                steps.stream()
                        .filter(step -> !step.equals(new Step("", "", "")))
                        .toList(),
                findings.stream()
                        .filter(finding -> !finding.equals(new Finding("", "", "", "")))
                        .toList());
    }

    /** The steps, and empty lines for the next ones. */
    static List<Step> steps(Written written) {
        List<Step> all = new ArrayList<>(written.steps());
        for (int i = 0; i < SPARE; i++) {
            all.add(new Step("", "", ""));
        }
        return all;
    }

    /** The findings, and empty lines for the next ones. */
    static List<Finding> findings(Written written) {
        List<Finding> all = new ArrayList<>(written.findings());
        for (int i = 0; i < SPARE; i++) {
            all.add(new Finding("", "", "", ""));
        }
        return all;
    }

    private static int lines(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.get(name)).map(List::size).orElse(0);
    }

    private static String at(MultiValueMap<String, String> sent, String name, int line) {
        List<String> column = Optional.ofNullable(sent.get(name)).orElse(List.of());
        return line < column.size() ? column.get(line).strip() : "";
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        // A browser sends a line's end as two letters; what is stored has one.
        return at(sent, name, 0).replace("\r\n", "\n");
    }
}
