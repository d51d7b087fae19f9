package shouwang.office.app.town;

/** Which part each door of the town plays: shuffled by the seed, in the numbers that the town's size asks for. */
final class Roles {

    enum Role {
        ORDINARY,
        MONITORED,
        FAULTY,
        BLOTTED,
        POOR,
        ON_DIBAO_LIST,
        ON_PROVINCE_LIST,
        ON_DEPARTMENT_LIST,
        ON_VISIT_LIST,
        /** A house of the {@link Cast}; never shuffled. */
        NAMED
    }

    private static final Role[] ALL = Role.values();

    private final byte[] parts;

    Roles(long seed, int doors) {
        parts = new byte[doors];
        int next = 0;
        for (Role role : ALL) {
            int wanted = wanted(role, doors);
            for (int i = 0; i < wanted; i++) {
                parts[next++] = (byte) role.ordinal();
            }
        }
        shuffle(new Seeded(seed));
    }

    Role at(int door) {
        return ALL[parts[door]];
    }

    /** The national ratios, rounded up, so that even a hamlet shows everything once. */
    private static int wanted(Role role, int doors) {
        return switch (role) {
            case MONITORED -> Math.max(MonitoredFault.values().length + 1, doors / 200);
            case FAULTY -> Math.max(PersonFault.values().length + 1, doors / 40);
            case BLOTTED -> Blot.values().length;
            case POOR -> Math.max(1, doors / 200);
            case ON_DIBAO_LIST -> Math.max(3, doors * 45 / 12_000);
            case ON_PROVINCE_LIST -> Math.max(3, doors / 75);
            case ON_DEPARTMENT_LIST -> Math.max(4, doors / 200);
            case ON_VISIT_LIST -> Math.max(3, doors * 45 / 12_000);
            case ORDINARY, NAMED -> 0;
        };
    }

    private void shuffle(Seeded dice) {
        for (int i = parts.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            byte kept = parts[i];
            parts[i] = parts[j];
            parts[j] = kept;
        }
    }
}
