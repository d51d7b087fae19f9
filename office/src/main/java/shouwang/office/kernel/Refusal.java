package shouwang.office.kernel;

/** A {@link Problem} on its way to the page that shows it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(Problem problem, String words) {
        super(words, null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** What is wrong and what to do next. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
