package shouwang.office.casework.letters;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import shouwang.office.correspondence.WordOut;
import shouwang.policy.procedure.HouseholdLetters.Paragraph;
import shouwang.policy.procedure.HouseholdLetters.RefusalNotice;

/** 不予纳入告知书: what was decided about a household and why, how it appeals, whom it can call, and its receipt. */
public record RefusalPaper(RefusalNotice notice, boolean isFinal, Map<String, String> words) {

    /** Writes it; the stream stays open. */
    public void write(OutputStream out) {
        try (WordOut word = new WordOut(out)) {
            word.title(notice.title());
            word.line("%s户（%s）：".formatted(words.get("head"), words.get("place")));
            for (Paragraph paragraph : isFinal ? notice.isFinal() : notice.mayAppeal()) {
                if (!paragraph.heading().isEmpty()) {
                    word.strong(paragraph.heading());
                }
                word.line(paragraph.filled(words));
            }
            word.table(
                    List.of("可以找谁", "电话"),
                    List.of(6, 6),
                    List.of(
                            phone("village", "village phone"),
                            phone("town office", "town phone"),
                            phone("county", "county phone"),
                            List.of("防止返贫监测咨询热线", words.getOrDefault("hotline", ""))));
            word.signed(words.getOrDefault("decided by", ""));
            word.signed(words.getOrDefault("decided on", ""));
            word.strong("送达回执");
            word.line(notice.receipt());
            word.toSign(
                    List.of(),
                    List.of(3, 6, 3, 6),
                    List.of(List.of("签收人", "", "与户主关系", ""), List.of("送达人", "", "送达日期", "    年    月    日")));
        }
    }

    private List<String> phone(String body, String phone) {
        return List.of(words.getOrDefault(body, ""), words.getOrDefault(phone, ""));
    }
}
