package shouwang.office.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CopyBytesTest {

    @Test
    void keepsWhatSeparatesRowsAndCellsApartFromWhatStandsInThem() {
        assertThat(written(bytes -> bytes.text("甲\t乙\n丙\r丁\\戊"))).isEqualTo("甲\\t乙\\n丙\\r丁\\\\戊");
    }

    @Test
    void writesLettersOfEveryLength() {
        assertThat(written(bytes -> bytes.text("Aé样𠮷·😀"))).isEqualTo("Aé样𠮷·😀");
    }

    @Test
    void neverBreaksOnHalfALetter() {
        assertThat(written(bytes -> bytes.text("样\uD842"))).isEqualTo("样?");
        assertThat(written(bytes -> bytes.json(Map.of("name", "\uDFB7样")))).isEqualTo("{\"name\":\"?样\"}");
    }

    @Test
    void writesFactsThatReadBackAsTheyWere() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("note", "说“好”,\"是\"\\否\t\u0001𠮷");
        facts.put("wage", "1200.50");
        facts.put("empty", "");
        String copied = written(bytes -> bytes.json(facts));
        assertThat(copied).doesNotContain("\t");
        assertThat(FactsJson.read(copied.replace("\\\\", "\\"))).isEqualTo(facts);
    }

    @Test
    void growsAsLongAsItMust() {
        String text = "样\\".repeat(10_000);
        assertThat(written(bytes -> bytes.text(text))).isEqualTo("样\\\\".repeat(10_000));
    }

    private static String written(Consumer<CopyBytes> writing) {
        CopyBytes bytes = new CopyBytes(4);
        writing.accept(bytes);
        return new String(bytes.bytes(), 0, bytes.length(), StandardCharsets.UTF_8);
    }
}
