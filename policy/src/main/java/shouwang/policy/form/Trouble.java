package shouwang.policy.form;

/** An answer that is a trouble (发现的问题): which question, and what was answered, in the words of the form. */
public record Trouble(String field, String label, String answer) {

    @Override
    public String toString() {
        return label + ":" + answer;
    }
}
