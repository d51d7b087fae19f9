package shouwang.office.fieldwork.paper;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shouwang.office.correspondence.FormCell;
import shouwang.office.fieldwork.PaperSheet;
import shouwang.office.fieldwork.Visit;
import shouwang.policy.Verdict;
import shouwang.policy.form.VisitField;

/** What a printed form says of its filing (填报情况): when, by whom, which version, what its income comes to. */
final class FiledWords {

    private FiledWords() {}

    static String under(PaperSheet sheet) {
        return sheet.filed()
                .map(filed -> "第%d版　%s"
                        .formatted(filed.visit().version(), filed.visit().of().isInForce() ? "现行有效" : "已被更正或改填，留作历史"))
                .orElse("");
    }

    static Map<String, String> rows(PaperSheet sheet, PaperSheet.Filed filed) {
        Visit visit = filed.visit();
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "采集",
                "%s　%s"
                        .formatted(
                                visit.made().visitedOn(),
                                String.join("、", visit.made().inspectors())));
        rows.put("录入", "%s　%s".formatted(visit.made().filedOn(), visit.made().filedBy()));
        rows.put(
                "农户确认",
                said(sheet, VisitField.RESPONDENT) + "　"
                        + (visit.made().isByPhone() ? "电话了解" : said(sheet, VisitField.CONFIRMATION)));
        rows.put("版本", filed.versions().stream().map(FiledWords::version).collect(Collectors.joining("\n")));
        rows.put("发现的问题", visit.troubles().isEmpty() ? "无" : String.join("、", visit.troubles()));
        return rows;
    }

    /** What the income comes to, and whether it is an estimate; before the visit room for both. */
    static List<List<FormCell>> income(PaperSheet sheet) {
        Optional<Verdict> figures = sheet.filed().flatMap(PaperSheet.Filed::figures);
        Optional<Boolean> isEstimated = sheet.filed().map(PaperSheet.Filed::isEstimated);
        return List.of(
                List.of(
                        FormCell.label(3, "家庭纯收入"),
                        FormCell.value(3, amount(figures, Verdict::net)),
                        FormCell.label(3, "家庭人均纯收入"),
                        FormCell.value(3, amount(figures, Verdict::netPerHead)),
                        FormCell.label(3, "人均收入参考值"),
                        FormCell.value(3, amount(figures, Verdict::adjustedPerHead)),
                        FormCell.label(3, "与监测标准比"),
                        FormCell.value(3, figures.map(FiledWords::compared).orElse(""))),
                List.of(
                        FormCell.label(3, "收支口径"),
                        FormCell.value(
                                FieldPiece.GRID - 3,
                                FormCell.box(isEstimated.orElse(false)) + "预计（核算期未满，期满后再核实） "
                                        + FormCell.box(!isEstimated.orElse(true)) + "核算期满，已核实")));
    }

    private static String version(Visit visit) {
        return "第%d版　%s %s%s"
                .formatted(
                        visit.version(),
                        visit.made().filedOn(),
                        visit.made().filedBy(),
                        visit.reason().map(reason -> "更正：" + reason).orElse("填报"));
    }

    private static String amount(Optional<Verdict> figures, Function<Verdict, Optional<BigDecimal>> which) {
        return figures.flatMap(which).map(BigDecimal::toPlainString).orElse("");
    }

    private static String compared(Verdict verdict) {
        return switch (verdict.inRange()) {
            case YES -> "低于监测标准";
            case NO -> "不低于监测标准";
            default -> "还不能判断";
        };
    }

    private static String said(PaperSheet sheet, VisitField field) {
        return sheet.answers().value(field.key()).orElse("");
    }
}
