package shouwang.office.access;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shouwang.office.access.Change.Difference;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;

/** 变更说明: turns lines of the audit into words; numbers of people are masked. */
@Component
public class Changes {

    /** Words of a field that says nothing to a reader. */
    private static final String UNSAID = "-";

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(OfficeClock.ZONE);
    private static final Map<String, String> ACTIONS = Map.of("insert", "新增", "update", "修改", "delete", "删除");
    private static final List<String> NAMES = List.of("person_name", "head_name", "name", "title", "file_name");
    private static final Map<String, String> VALUES = Stream.concat(
                    Stream.of(Role.values()).map(role -> Map.entry(role.name(), role.title())),
                    Map.of("yes", "是", "no", "否", "true", "是", "false", "否").entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final AuditWords words;
    private final List<FieldNames> names;

    Changes(AuditWords words, List<FieldNames> names) {
        this.words = words;
        this.names = names;
    }

    /** One line as people read it. */
    public Change read(AuditLine line) {
        return new Change(
                line.id(),
                SECOND.format(line.at()),
                line.person(),
                line.post().orElse(""),
                what(line),
                line.division(),
                differences(line, line.before(), line.after()));
    }

    private String what(AuditLine line) {
        if (line.importId().isPresent()) {
            return "%s(第 %d 号)"
                    .formatted(
                            words.thing(line.room(), "import"), line.importId().get());
        }
        Map<String, Object> image = line.after().isEmpty() ? line.before() : line.after();
        String name = NAMES.stream()
                .filter(image::containsKey)
                .map(key -> "“" + text(image.get(key)) + "”")
                .findFirst()
                .orElse("");
        return ACTIONS.getOrDefault(line.action(), line.action()) + words.thing(line.room(), line.thing()) + name;
    }

    private List<Difference> differences(AuditLine line, Map<String, Object> before, Map<String, Object> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String field : fields) {
            Object was = before.get(field);
            Object is = after.get(field);
            String name = nameOf(line, field);
            if (Objects.equals(was, is) || name.equals(UNSAID)) {
                continue;
            }
            if (was instanceof Map || is instanceof Map) {
                differences.addAll(differences(line, map(was), map(is)));
            } else if (!text(was).equals(text(is))) {
                differences.add(new Difference(name, said(line, was), said(line, is)));
            }
        }
        return differences;
    }

    private String said(AuditLine line, @Nullable Object value) {
        String stored = text(value);
        return names.stream()
                .map(known -> known.meaning(line.room(), stored))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(stored);
    }

    private String nameOf(AuditLine line, String field) {
        return names.stream()
                .map(known -> known.field(line.room(), line.thing(), field))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(field);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Changes::text).collect(Collectors.joining("、"));
        }
        String text = value.toString();
        return VALUES.getOrDefault(text, Masked.text(instant(text).orElse(text)));
    }

    private static Optional<String> instant(String text) {
        if (text.length() < 20 || text.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(SECOND.format(OffsetDateTime.parse(text)));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
