package shouwang.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of an annex (栏): its heading on the paper and what stands below it.
 *
 * @param width in letters of the sheet's font; a Chinese character takes two
 */
public record AnnexColumn(String heading, double width, Shown shown, Holds holds) {

    /** How it stands: to the left, in the middle, to the right, or blank for the hand. */
    public enum Shown {
        WORDS,
        MARK,
        FIGURE,
        HAND
    }

    /** What stands in a column. */
    public sealed interface Holds {}

    /** Nothing: somebody writes it by hand. */
    public record Blank() implements Holds {}

    /** The same words on every line. */
    public record Said(String words) implements Holds {}

    /** What the annex's use, or a household's column, knows under this name. */
    public record Named(String name) implements Holds {}

    /** How many households are in a key group. */
    public record InGroup(int order) implements Holds {}

    /** How many households get a form. */
    public record OfForm(int form) implements Holds {}

    /** How many households are proposed for something, or say a word in a column, or are flagged by a rule. */
    public record Counted(Optional<String> proposal, Optional<String> column, String word, Optional<String> rule)
            implements Holds {}

    /** A figure of the annex's use that is told apart by one word: staff of a kind, cases of a category. */
    public record OfKind(String figure, String word) implements Holds {}

    /**
     * How many households have a filed visit, of those that everything said here is true of.
     *
     * @param withTrouble whether only those count whose visit found a trouble
     * @param answer a question of the forms that was answered
     * @param words with one of these; none for whatever was answered
     */
    public record Visited(
            Optional<Integer> group,
            Optional<Integer> form,
            boolean withTrouble,
            Optional<String> answer,
            List<String> words)
            implements Holds {}

    /** How many rows were filled in, in a list of the forms, over all visits. */
    public record Listed(String block) implements Holds {}

    /** The members who fit, each with what a column shows of them. */
    public record Members(Fits fits, Optional<String> shows) implements Holds {}

    /** What the household's columns hold, each under its header. */
    public record Joined(List<String> columns) implements Holds {}

    /** What is said of the household when some member fits. */
    public record Grounds(List<Ground> grounds) implements Holds {}

    /** One of the grounds. */
    public record Ground(String says, Fits fits) {}

    /** Words that a member's columns must hold, one in each; nothing asked fits everybody. */
    public record Fits(Map<String, List<String>> columns) {

        /** @param facts a member's columns by key */
        public boolean matches(Map<String, String> facts) {
            return columns.entrySet().stream()
                    .allMatch(asked -> asked.getValue().contains(facts.getOrDefault(asked.getKey(), "")));
        }
    }
}
