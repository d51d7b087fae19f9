package shouwang.office.fieldwork.web;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import shouwang.office.fieldwork.Filing;
import shouwang.office.kernel.KernelProblem;
import shouwang.policy.form.Answers;

/** What a browser sent of a form: every field under its place, every row that was shown under its block. */
final class SentForm {

    static final String ANSWER = "a.";
    static final String ROWS = "r.";
    private static final String SEVERAL = "、";

    private final MultiValueMap<String, String> sent;

    SentForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The id that the page was given; one that was tampered with is nobody's. */
    UUID id() {
        return uuid(one("id")).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    String one(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    List<String> all(String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of());
    }

    Set<String> seen() {
        return new HashSet<>(all("seen"));
    }

    /** Everything that was answered, with the rows that the page showed. */
    Answers answers() {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        sent.forEach((name, texts) -> {
            if (name.startsWith(ROWS)) {
                rows.put(name.substring(ROWS.length()), List.copyOf(texts));
            } else if (name.startsWith(ANSWER)) {
                String value = texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(SEVERAL));
                if (!value.isEmpty()) {
                    values.put(name.substring(ANSWER.length()), value);
                }
            }
        });
        return new Answers(values, rows);
    }

    Filing filing(long order, Optional<Filing.Correction> correction) {
        return new Filing(id(), order, answers(), seen(), correction);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
