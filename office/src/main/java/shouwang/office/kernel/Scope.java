package shouwang.office.kernel;

/**
 * 管辖范围: the divisions a reader may see, as a range of division codes.
 *
 * <p>A division code is already a path, so a scope is {@code low <= code < high} in byte order. The same two bounds
 * stand in every query that reads households and, a second time, in the policies of the database.
 *
 * @param low first code of the range, inclusive
 * @param high first code behind the range, exclusive
 */
public record Scope(String low, String high) {

    /** No division at all: whoever keeps accounts, not households. */
    public static final Scope NONE = new Scope("", "");

    /** Every division: work of the office itself (first start, migration of a campaign), never a person's. */
    public static final Scope EVERYWHERE = new Scope("0", "A");

    /**
     * The scope of a post in one division.
     *
     * @param division a 12-digit division code; trailing noughts mean "all below" (512022115000 is the town with its
     *     villages), 15 digits name a group
     */
    public static Scope of(String division) {
        String path = pathOf(division);
        return new Scope(path, path.substring(0, path.length() - 1) + (char) (path.charAt(path.length() - 1) + 1));
    }

    private static String pathOf(String division) {
        if (!division.matches("\\d{12}(\\d{3})?")) {
            throw new IllegalArgumentException("a division code has 12 or 15 digits: " + division);
        }
        if (division.length() == 15) {
            return division;
        }
        int end = 12;
        for (int level : new int[] {9, 6, 4, 2}) {
            if (division.substring(level).chars().allMatch(c -> c == '0')) {
                end = level;
            }
        }
        return division.substring(0, end);
    }

    /** Whether a division lies within this scope. */
    public boolean contains(String division) {
        return division.compareTo(low) >= 0 && division.compareTo(high) < 0;
    }
}
