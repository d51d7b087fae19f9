package shouwang.office.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nope                 | 不认识的参数 --nope",
                "town                   | 不认识的参数 town",
                "--port                 | --port 后面缺少内容",
                "--port --empty         | --port 后面缺少内容",
                "--port 0               | 1 到 65535",
                "--port 65536           | 1 到 65535",
                "--port eighty          | 1 到 65535",
                "--office-day 2023-5-20 | 2023-05-20",
                "--office-day 2023-02-30| 2023-05-20"
            })
    void refusesWhatItCanNotFollowInOneSentence(String line, String words) {
        assertThatThrownBy(() -> StartOptions.of(List.of(line.split(" +"))))
                .isInstanceOf(StartOptions.NotUnderstood.class)
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void servesOnlyThisMachineUnlessToldOtherwise() {
        StartOptions options = StartOptions.of(List.of());
        assertThat(options.listen()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.plainHttp()).isFalse();
    }

    @Test
    void takesValuesAfterASpaceOrAnEqualsSign() {
        StartOptions options = StartOptions.of(List.of("--port=8081", "--office-day", "2023-05-20", "--empty"));
        assertThat(options.port()).isEqualTo(8081);
        assertThat(options.officeDay()).contains(LocalDate.of(2023, 5, 20));
        assertThat(options.empty()).isTrue();
    }

    @Test
    void followsTheLastOfTwo() {
        assertThat(StartOptions.of(List.of("--data", "a", "--data", "b")).data())
                .isEqualTo(Path.of("b"));
    }

    @Test
    void explainsEveryOptionItTakes() {
        assertThat(StartOptions.HELP)
                .contains("--empty", "--port", "--data", "--listen", "--tls-keystore")
                .contains("--plain-http", "--office-day", "--reset-admin", "--help");
    }
}
