package shouwang.policy.rule;

import java.util.HashMap;
import java.util.Map;

/** Numbers the words that rules name, so that a household's texts are looked up once and then compared as numbers. */
final class Words {
    static final int ANY_OTHER = 0;

    private final Map<String, Integer> codes = new HashMap<>();

    /** The number of a word that a rule names; a new one for a word named first. */
    int name(String word) {
        return codes.computeIfAbsent(word, newWord -> codes.size() + 1);
    }

    int code(String text) {
        return codes.getOrDefault(text, ANY_OTHER);
    }
}
