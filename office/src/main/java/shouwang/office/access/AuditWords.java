package shouwang.office.access;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * 操作记录用语: the words of the tables and their fields, one file {@code audit/ROOM.properties} a room:
 * {@code thing=words}, {@code thing.field=words} and {@code value.STORED=words}; {@code *.field} holds for every table of every room.
 */
@Component
public class AuditWords implements FieldNames {

    private final Map<String, String> words = new TreeMap<>();

    AuditWords() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:audit/*.properties")) {
                read(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(Resource file) throws IOException {
        String room = String.valueOf(file.getFilename()).replace(".properties", "");
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, value) ->
                words.put(key.toString().startsWith("*.") ? key.toString() : room + "." + key, value.toString()));
    }

    /** What a table holds, in words. */
    public String thing(String room, String thing) {
        return words.getOrDefault(room + "." + thing, room + "." + thing);
    }

    /** Every table that has words, as {@code room.thing}, with them. */
    public Map<String, String> things() {
        Map<String, String> things = new TreeMap<>(words);
        things.keySet()
                .removeIf(key ->
                        key.startsWith("*") || key.chars().filter(c -> c == '.').count() != 1);
        return things;
    }

    @Override
    public Optional<String> meaning(String room, String stored) {
        return Optional.ofNullable(words.get(room + ".value." + stored));
    }

    @Override
    public Optional<String> field(String room, String thing, String field) {
        return Optional.ofNullable(words.get(room + "." + thing + "." + field))
                .or(() -> Optional.ofNullable(words.get("*." + field)));
    }
}
