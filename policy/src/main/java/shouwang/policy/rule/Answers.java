package shouwang.policy.rule;

/**
 * What up to {@value #MOST} people answer to one test, in one number: a lower bit for each who may be flagged, an upper
 * bit for each who is. So "and" and "or" over all of them at once are the machine's own.
 */
final class Answers {
    static final int MOST = 32;
    static final long ALL_CLEAR = 0;

    private Answers() {}

    /** The answer of one person. */
    static long of(int answer, int person) {
        return (answer & 1L | answer >> 1) << person | (long) (answer >> 1) << MOST + person;
    }

    /** The same answer of so many people. */
    static long all(int answer, int people) {
        long everybody = -1L >>> Long.SIZE - MOST >>> MOST - people;
        return switch (answer) {
            case Test.CLEAR -> ALL_CLEAR;
            case Test.UNKNOWN -> everybody;
            default -> everybody | everybody << MOST;
        };
    }

    /** The other way round; whoever is unknown stays so. */
    static long negated(long answers, int people) {
        return Long.rotateLeft(~answers, MOST) & all(Test.FLAGGED, people);
    }

    /** The answer of one of them. */
    static int of(long answers, int person) {
        return (int) (answers >>> person & 1) + (int) (answers >>> MOST + person & 1);
    }
}
