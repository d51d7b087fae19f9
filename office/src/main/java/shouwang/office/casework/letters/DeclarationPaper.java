package shouwang.office.casework.letters;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shouwang.office.correspondence.WordOut;
import shouwang.policy.procedure.HouseholdLetters.Declaration;

/** 承诺授权书: the household's people, what they declare and authorise, and a line for each to sign. */
public record DeclarationPaper(Declaration declaration, Map<String, String> words, List<Signer> signers) {

    /** Writes it for signing on a day or soon after; the stream stays open. */
    public void write(OutputStream out, LocalDate day) {
        try (WordOut word = new WordOut(out)) {
            word.title(declaration.title());
            word.line("户主：%s    住址：%s".formatted(words.get("head"), words.get("place")));
            word.table(List.of("序号", "姓名", "与户主关系", "证件号码"), List.of(2, 5, 4, 7), members());
            declaration.paragraphs().forEach(paragraph -> {
                word.strong(paragraph.heading());
                word.line(paragraph.filled(words));
            });
            word.strong("签字");
            word.toSign(List.of("姓名", "由谁签", "签名或指印", "日期"), List.of(3, 6, 5, 4), signatures(day));
            word.line("不会写字的，由他人代写并当面宣读，本人按指印；代写宣读人和见证人在下面签名。");
            word.toSign(
                    List.of(),
                    List.of(4, 5, 3, 6),
                    List.of(List.of("代写宣读人", "", "见证人", ""), List.of("经办人", "", "日期", "    年    月    日")));
        }
    }

    private List<List<String>> members() {
        List<List<String>> rows = new ArrayList<>();
        for (Signer signer : signers) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    signer.name(),
                    signer.isHead() ? "户主" : signer.relation(),
                    signer.number()));
        }
        return rows;
    }

    private List<List<String>> signatures(LocalDate day) {
        return signers.stream()
                .map(signer -> List.of(
                        signer.name(), signer.by(day, declaration.ofAge()).words(), "", "  年  月  日"))
                .toList();
    }
}
