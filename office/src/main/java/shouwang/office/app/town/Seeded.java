package shouwang.office.app.town;

import java.util.List;

/** The town's own dice (SplitMix64): the same seed throws the same numbers on every machine and every Java. */
final class Seeded {

    private long state;

    Seeded(long seed) {
        this.state = seed;
    }

    /** Dice of their own for one household, so that a change in one house does not change the next. */
    static Seeded of(long seed, long household) {
        return new Seeded(new Seeded(seed ^ household * 0xD1342543DE82EF95L).next());
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to one less than {@code bound}. */
    int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean inThousand(int chances) {
        return below(1000) < chances;
    }

    <T> T pick(List<T> among) {
        return among.get(below(among.size()));
    }

    /** The place in {@code weights} that the dice hit. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int hit = below(sum);
        for (int i = 0; i < weights.length; i++) {
            hit -= weights[i];
            if (hit < 0) {
                return i;
            }
        }
        throw new IllegalStateException("no weight was hit");
    }
}
