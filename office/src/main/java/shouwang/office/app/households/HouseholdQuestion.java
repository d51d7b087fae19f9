package shouwang.office.app.households;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 查找条件: what was typed and chosen above the list of households; nothing chosen finds all.
 *
 * @param words a name or its beginning, an identity number or its last four characters, a phone, or a 户编号
 * @param village a village's code
 * @param group a group's code, which counts when it lies in the village
 * @param area a kind of area that the household's village must carry
 * @param findings the severity of findings a household must have; {@code any} for one of any
 * @param after where the page before ended; nothing for the first page
 */
record HouseholdQuestion(
        @Nullable String words,
        @Nullable String village,
        @Nullable String group,
        @Nullable String area,
        @Nullable Integer form,
        @Nullable Integer keyGroup,
        @Nullable String monitored,
        @Nullable String inRange,
        @Nullable String findings,
        @Nullable Boolean incomplete,
        @Nullable String after) {

    /** What the words are, told by their shape. */
    enum Kind {
        NOTHING,
        IDENTITY,
        NUMBER_TAIL,
        PHONE,
        HOUSEHOLD_NUMBER,
        NAME
    }

    /** Whether something is chosen besides the words: then the page shows all it can be narrowed by. */
    public boolean isNarrowed() {
        return Stream.of(village, group, area, form, keyGroup, monitored, inRange, findings, incomplete)
                .anyMatch(chosen -> chosen != null && !chosen.toString().isEmpty());
    }

    /**
     * An address that asks this again of a page or a download.
     *
     * @param position where the page begins; empty for the first
     */
    public String address(String path, String position) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("words", words);
        asked.put("village", village);
        asked.put("group", group);
        asked.put("area", area);
        asked.put("form", form);
        asked.put("keyGroup", keyGroup);
        asked.put("monitored", monitored);
        asked.put("inRange", inRange);
        asked.put("findings", findings);
        asked.put("incomplete", incomplete);
        asked.put("after", position);
        StringJoiner address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        asked.forEach((name, value) -> {
            if (value != null && !value.toString().isEmpty()) {
                address.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    String said() {
        return words == null ? "" : words.strip();
    }

    Kind kind() {
        String said = key();
        if (said.isEmpty()) {
            return Kind.NOTHING;
        }
        if (said.matches("\\d{17}[0-9X]([0-9]{2}([0-9]{2})?)?|\\d{15}")) {
            return Kind.IDENTITY;
        }
        if (said.matches("\\d{3}[0-9X]")) {
            return Kind.NUMBER_TAIL;
        }
        if (said.matches("1\\d{10}")) {
            return Kind.PHONE;
        }
        return said.matches("[0-9A-Z-]+") ? Kind.HOUSEHOLD_NUMBER : Kind.NAME;
    }

    /** The words as numbers are compared: upper case, without blanks. */
    String key() {
        return said().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** The village or the group asked for; empty for all. */
    String division() {
        String where = village == null ? "" : village;
        return group != null && !where.isEmpty() && group.startsWith(where) ? group : where;
    }

    HouseholdQuestion after(@Nullable String position) {
        return new HouseholdQuestion(
                words, village, group, area, form, keyGroup, monitored, inRange, findings, incomplete, position);
    }

    boolean isIncomplete() {
        return incomplete != null && incomplete;
    }

    static boolean isChosen(@Nullable String choice) {
        return choice != null && !choice.isBlank();
    }
}
