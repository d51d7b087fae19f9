package shouwang.office.kernel;

/**
 * A numbered refusal: a room's answer when the office expects that something can't be done. Each room keeps its own in
 * one enum.
 */
public interface Problem {

    /** The number a caller can quote, such as {@code SCR-007}. */
    String code();

    /** The HTTP status that goes with it: 404 not yours or not there, 409 somebody was faster, 422 wrong. */
    int status();

    /** What is wrong and what to do next, in a cadre's words. */
    String words();

    /** This refusal, thrown through the layers that have nothing to say about it. */
    default Refusal refuse() {
        return new Refusal(this, words());
    }

    /** This refusal with the particulars of the case in its words. */
    default Refusal refuse(Object... particulars) {
        return new Refusal(this, words().formatted(particulars));
    }
}
