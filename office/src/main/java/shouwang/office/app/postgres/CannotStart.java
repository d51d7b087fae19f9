package shouwang.office.app.postgres;

/** Why the program can't start, in one sentence that tells the person at the keyboard what to do (无法启动的原因). */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
