package shouwang.office.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpilledStringsTest {

    @Test
    void findsEachStringAgainWhicheverSegmentItLiesIn() {
        try (SpilledStrings strings = new SpilledStrings(SpilledStrings.LARGEST_BLOCK + 4096)) {
            int many = 900;
            for (int i = 0; i < many; i++) {
                strings.add(string(i));
            }
            strings.seal();
            assertThat(strings.size()).isEqualTo(many);
            for (int i = many - 1; i >= 0; i--) {
                assertThat(strings.get(i)).isEqualTo(string(i));
            }
        }
    }

    /** Empty ones, short ones, and enough long ones for several segments. */
    private static String string(int index) {
        return index % 7 == 0 ? "" : index % 3 == 0 ? "样本" + index : "𠮷".repeat(20_000) + index;
    }
}
