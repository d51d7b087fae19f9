package shouwang.office.app.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 不变式: something that holds in every database of the office, as a file of {@code resources/invariants} says it in
 * words and in SQL.
 *
 * @param unit what is examined: 户、件
 * @param openWords what the open work is, of an invariant that knows some: not done yet, and not due
 * @param examined counts what was looked at
 * @param broken finds the rows for which it does not hold: division, who, words, look
 */
public record Invariant(
        String name,
        String holds,
        String basis,
        String unit,
        String openWords,
        String examined,
        Optional<String> open,
        String broken) {

    private static final String FILES = "classpath*:invariants/*.sql";
    private static final List<String> PARTS = List.of("examined", "open", "broken");

    /** All of them, in their order. */
    public static List<Invariant> all() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(Invariant::nameOf))
                    .map(file -> read(nameOf(file), textOf(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file begins with four lines of words (what holds, the clause, the unit, the open work); then its statements. */
    private static Invariant read(String name, String text) {
        List<String> words = text.lines()
                .takeWhile(line -> line.startsWith("-- "))
                .map(line -> line.substring("-- ".length()).replaceFirst("^(依据|单位|等待)：", ""))
                .toList();
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String part = "";
        for (String line : text.lines().skip(words.size()).toList()) {
            String heading = line.startsWith("-- ") ? line.substring("-- ".length()) : "";
            if (PARTS.contains(heading)) {
                part = heading;
            } else {
                parts.computeIfAbsent(part, any -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        return new Invariant(
                name,
                words.get(0),
                words.get(1),
                words.get(2),
                words.size() > 3 ? words.get(3) : "",
                statement(parts, "examined").orElseThrow(),
                statement(parts, "open"),
                statement(parts, "broken").orElseThrow());
    }

    private static Optional<String> statement(Map<String, StringBuilder> parts, String part) {
        return Optional.ofNullable(parts.get(part)).map(StringBuilder::toString);
    }

    private static String nameOf(Resource file) {
        return String.valueOf(file.getFilename()).replace(".sql", "");
    }

    private static String textOf(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
