package shouwang.office.app.households;

/**
 * 查到的一户: where a household stands in the order of the list.
 *
 * @param person the person the words found; empty when they found the household itself
 */
record Found(String division, long household, String person) {

    /** The address of this place: the next page begins behind it. */
    String position() {
        return "%s.%d.%s".formatted(division, household, person);
    }

    static Found at(String position) {
        String[] parts = position.split("\\.", 3);
        try {
            return new Found(parts[0], Long.parseLong(parts[1]), parts[2]);
        } catch (IndexOutOfBoundsException | NumberFormatException guessed) {
            return new Found("", 0, "");
        }
    }
}
