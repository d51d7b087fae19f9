package shouwang.policy.form;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import shouwang.policy.Reading;

/** Reads day and minute, as a browser sends them and as people write them. */
final class Times {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private Times() {}

    static Reading read(String label, String text) {
        String plain = text.strip().replace('T', ' ');
        if (plain.isEmpty()) {
            return Reading.EMPTY;
        }
        try {
            return new Reading.Value(LocalDateTime.parse(plain, WRITTEN).format(WRITTEN));
        } catch (DateTimeParseException noTime) {
            return new Reading.Unreadable(label + "“" + plain + "”不是日期和时间：请按 2023-05-20 14:30 填写");
        }
    }
}
