package shouwang.office.campaign;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shouwang.office.correspondence.WordOut;
import shouwang.policy.pack.Summary;
import shouwang.policy.pack.Summary.Part;
import shouwang.policy.pack.Summary.Table;

/**
 * 工作总结成文: the summary as a Word file: texts as the town wrote them, between tables as the records filled them.
 *
 * @param figures by their heading in annex 4
 * @param asOf the day up to which they are counted
 * @param approval who approved it and when; empty for a draft
 */
record SummaryPaper(
        Summary summary,
        SummaryDraft.Written written,
        Map<String, String> figures,
        LocalDate asOf,
        String approval,
        String recipient) {

    WordOut to(OutputStream out) {
        try (WordOut word = new WordOut(out)) {
            word.title(summary.title());
            word.text(summary.label() + "    文号：" + written.documentNumber());
            word.text("报送：" + recipient);
            summary.parts().forEach(part -> part(word, part));
            word.signed(summary.issuer() + "（盖章）");
            word.signed("主要负责同志（签字）：____________" + approval);
            word.signed(inWords(asOf));
            return word;
        }
    }

    private void part(WordOut word, Part part) {
        word.heading(part.title());
        written.text(part.code()).lines().filter(line -> !line.isBlank()).forEach(word::text);
        if (!part.tables().isEmpty()) {
            word.text("以下数字由记录统计，截至" + inWords(asOf) + "。");
            part.tables().forEach(table -> figures(word, table));
        }
        switch (part.kind()) {
            case STEPS ->
                word.table(
                        List.of("序号", "下一步工作", "责任人", "完成时限"),
                        List.of(1, 6, 2, 2),
                        numbered(written.steps().stream()
                                .map(step -> List.of(step.what(), step.owner(), step.dueOn()))
                                .toList()));
            case FINDINGS ->
                word.table(
                        List.of("序号", "发现的问题", "整改措施", "责任单位", "整改情况"),
                        List.of(1, 4, 4, 2, 2),
                        numbered(written.findings().stream()
                                .map(found -> List.of(found.found(), found.measure(), found.owner(), found.state()))
                                .toList()));
            case TEXT, FIGURES -> {}
        }
    }

    /** Two figures a row, each behind its name; what no record can tell stays empty. */
    private void figures(WordOut word, Table table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = table.figures();
        for (int i = 0; i < headings.size(); i += 2) {
            String second = i + 1 < headings.size() ? headings.get(i + 1) : "";
            rows.add(List.of(
                    headings.get(i),
                    figures.getOrDefault(headings.get(i), ""),
                    second,
                    figures.getOrDefault(second, "")));
        }
        word.table(List.of(table.title(), "数字", "", ""), List.of(5, 2, 5, 2), rows);
    }

    private static List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(numbered.size() + 1)));
            cells.addAll(row);
            numbered.add(cells);
        }
        return numbered;
    }

    private static String inWords(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
