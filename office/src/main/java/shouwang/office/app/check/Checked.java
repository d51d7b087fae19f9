package shouwang.office.app.check;

import java.util.List;

/**
 * 核对结果: what came of looking for an invariant.
 *
 * @param examined how many were looked at
 * @param open how many are not done yet, and not due
 * @param broken how many rows it does not hold for
 * @param rows the first of them
 */
public record Checked(Invariant invariant, long examined, long open, long broken, List<Row> rows) {

    /**
     * One row that an invariant does not hold for.
     *
     * @param place the village it lies in
     * @param look the address of the office's page where to look
     */
    public record Row(String place, String who, String words, String look) {

        String inWords() {
            return String.join(" ", List.of(place, who)).strip() + "：" + words + "（" + look + "）";
        }
    }

    /** Whether it holds everywhere. */
    public boolean holds() {
        return broken == 0;
    }

    /** What {@code bin/check} prints of it. */
    public String inWords() {
        StringBuilder words = new StringBuilder(holds() ? "成立　" : "不成立")
                .append(" ")
                .append(invariant.holds())
                .append("\n       依据 %s；查了 %,d %s".formatted(invariant.basis(), examined, invariant.unit()));
        if (open > 0) {
            words.append("；%s %,d %s".formatted(invariant.openWords(), open, invariant.unit()));
        }
        if (!holds()) {
            words.append("；不成立 %,d 处".formatted(broken));
            rows.forEach(row -> words.append("\n       · ").append(row.inWords()));
            if (broken > rows.size()) {
                words.append("\n       · 另有 %,d 处未列出".formatted(broken - rows.size()));
            }
        }
        return words.append('\n').toString();
    }
}
