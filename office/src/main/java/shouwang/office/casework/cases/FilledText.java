package shouwang.office.casework.cases;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** How what was filled in is kept: each field under its key. */
@Component
public class FilledText {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FilledText(ObjectMapper json) {
        this.json = json;
    }

    public String of(Filled filled) {
        Map<String, String> facts = new LinkedHashMap<>();
        filled.values().forEach((field, text) -> facts.put(field.key(), text));
        return json.writeValueAsString(facts);
    }

    public Filled read(String text) {
        Map<String, String> byKey = json.readValue(text, FACTS);
        Map<Field, String> filled = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (byKey.containsKey(field.key())) {
                filled.put(field, byKey.get(field.key()));
            }
        }
        return new Filled(filled);
    }
}
