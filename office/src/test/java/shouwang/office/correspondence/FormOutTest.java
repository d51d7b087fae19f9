package shouwang.office.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class FormOutTest {

    private static final PaperForm FORM = PaperForm.letter("annex-5", "附件5", "样表");

    @Test
    void refusesARowThatDoesNotFillTheGrid() {
        assertThatThrownBy(() -> written(form -> form.row(300, List.of(FormCell.label(3, "样")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 columns in a grid of 4");
    }

    @Test
    void aFileThatWasCutOffIsNotTakenForTheWhole() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormOut form = new FormOut(bytes, FORM, FormPage.UPRIGHT);
        form.sheet("样表", "", List.of(1));
        form.row(300, List.of(FormCell.value(1, "样")));

        assertThatThrownBy(() -> new PrintedWord(bytes.toByteArray())).isInstanceOf(RuntimeException.class);
        assertThat(new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray())))
                .isNotNull();
    }

    @Test
    void textIsNeverMarkupAndHalfALetterIsNone() {
        PrintedWord word = new PrintedWord(written(
                form -> form.row(300, List.of(FormCell.label(1, "a<w:t>&b"), FormCell.value(3, "半\uD842半\u0007\n二")))));
        assertThat(word.rows()).containsExactly(List.of("a<w:t>&b", "半 半 \n二"));
    }

    @Test
    void rareLettersBoxesAndTheDotOfANameStandInFontsThatHaveThem() {
        String document = new PrintedWord(written(form ->
                        form.row(300, List.of(FormCell.value(4, "样𠮷" + FormCell.box(true) + "阿依·古丽")))))
                .part("word/document.xml");
        assertThat(document)
                .contains("<w:rStyle w:val=\"R\"/></w:rPr><w:t xml:space=\"preserve\">𠮷<")
                .contains("<w:rStyle w:val=\"B\"/></w:rPr><w:t xml:space=\"preserve\">☑<")
                .contains("<w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">·<");
    }

    @Test
    void everySheetBeginsAPageUnderTheSameHeadWithItsNumberAtTheFoot() {
        PrintedWord word = new PrintedWord(written(form -> {
            form.repeated(300, List.of(FormCell.label(4, "样户主")));
            form.row(300, List.of(FormCell.value(4, "一")));
            form.sheet("样表", "另一户", List.of(1, 1));
            form.row(300, List.of(FormCell.label(1, "问"), FormCell.value(1, "二")));
        }));
        String document = word.part("word/document.xml");
        assertThat(document.split("w:val=\"Tnew\"", -1)).hasSize(2);
        assertThat(document.split("<w:tbl>", -1)).hasSize(3);
        assertThat(document).contains("<w:tblHeader/>");
        assertThat(word.part("word/styles.xml")).contains("<w:pageBreakBefore/>");
        assertThat(word.part("word/header.xml")).contains("附件5　样表");
        assertThat(word.part("word/footer.xml")).contains("PAGE").contains("NUMPAGES");
    }

    @Test
    void theSameWordsHaveTheSameSumAndOthersAnother() {
        assertThat(sum("样")).isEqualTo(sum("样")).isNotEqualTo(sum("别"));
    }

    private static String sum(String words) {
        FormOut form = new FormOut(new ByteArrayOutputStream(), FORM, FormPage.ACROSS);
        form.sheet("样表", "", List.of(1));
        form.row(300, List.of(FormCell.value(1, words)));
        form.end();
        return form.contentSha256();
    }

    private static byte[] written(Consumer<FormOut> pen) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormOut form = new FormOut(bytes, FORM, FormPage.UPRIGHT);
        form.sheet("样表", "一户", List.of(1, 1, 1, 1));
        pen.accept(form);
        form.end();
        return bytes.toByteArray();
    }
}
