package shouwang.office.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"3组", "第3组", "三组", "03", "3", "第三村民小组", "3社", "３组", " 3 组 "})
    void takesAllSpellingsOfOneNumberForOneGroup(String text) {
        assertThat(GroupText.key(text)).hasValue("3");
    }

    @ParameterizedTest
    @CsvSource({"十组,10", "十二组,12", "二十组,20", "二十三组,23", "一百零三组,103", "10组,10", "0,0"})
    void readsNumeralsAboveTen(String text, String key) {
        assertThat(GroupText.key(text)).hasValue(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"老街组", "三官堂组", "河坝"})
    void comparesTextWithoutANumberByItself(String text) {
        assertThat(GroupText.key(text)).hasValue(text);
    }

    @Test
    void hasNoKeyForAnEmptyText() {
        assertThat(GroupText.key(" \u3000")).isEmpty();
    }
}
