package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong while a pack loads, so that its author sees all of it at once. */
final class Faults {
    private final List<PackFault> found = new ArrayList<>();

    void add(String file, int line, String words) {
        found.add(new PackFault(file, line, words));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws PackRefused when anything was found */
    void stopIfAny() {
        if (!found.isEmpty()) {
            throw refused();
        }
    }

    PackRefused refused() {
        return new PackRefused(found.stream()
                .sorted(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line))
                .toList());
    }
}
