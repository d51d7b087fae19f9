package shouwang.office.fieldwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import shouwang.policy.form.Answers;

/**
 * 填报: a form as somebody hands it in.
 *
 * @param id made by the sender: the same handed in twice is once
 * @param seen the new doubts that the people at the door were shown and stand by
 * @param correction why it takes the place of the version that is in force; none for the first
 */
public record Filing(UUID id, long order, Answers given, Set<String> seen, Optional<Correction> correction) {

    private static final String EVERY_DOUBT = "*";

    /** @param base the version that was looked at */
    public record Correction(UUID base, String reason) {}

    /** A row of a workbook: its id follows from what it says, so that the workbook handed in twice is once. */
    public static Filing ofRow(long order, Answers given, boolean standsByDoubts) {
        Filing row = new Filing(
                new UUID(0, 0), order, given, standsByDoubts ? Set.of(EVERY_DOUBT) : Set.of(), Optional.empty());
        UUID id = UUID.nameUUIDFromBytes(row.content().getBytes(StandardCharsets.UTF_8));
        return new Filing(id, order, given, row.seen(), Optional.empty());
    }

    /** Whether the people at the door stand by what a rule finds doubtful. */
    boolean standsBy(String rule) {
        return seen.contains(rule) || seen.contains(EVERY_DOUBT);
    }

    /** What was sent, in one figure: the same twice has the same, whatever the register says by then. */
    String content() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, Long.toString(order));
            add(digest, correction.map(Correction::reason).orElse(""));
            new TreeMap<>(given.values()).forEach((place, value) -> {
                if (!value.isBlank()) {
                    add(digest, place);
                    add(digest, value.strip());
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
