package shouwang.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A closed list of words (值列表) that a cell must keep to.
 *
 * @param words the words as they are stored; none means that any word will do
 * @param alsoWritten other spellings, each with the word it stands for
 * @param sayNothing words of the list that mean as much as an empty cell
 */
public record Choices(List<String> words, Map<String, String> alsoWritten, Set<String> sayNothing) {
    public static final Choices OPEN = new Choices(List.of(), Map.of(), Set.of());

    public boolean isOpen() {
        return words.isEmpty();
    }

    /** The word of the list that is meant, none when the list has no such word. */
    public Optional<String> find(String written) {
        return isOpen() || words.contains(written)
                ? Optional.of(written)
                : Optional.ofNullable(alsoWritten.get(written));
    }
}
