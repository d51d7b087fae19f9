package shouwang.office.kernel;

/**
 * 行为人: who acts, in which post. Every write names one, every audit row keeps it.
 *
 * @param account the account that acts
 * @param post the post the person acts in; a person acts in one post at a time
 * @param name the person's name as it stands on papers
 * @param division the division the post belongs to, 12 or 15 digits
 */
public record Actor(long account, long post, String name, Role role, String division) {

    private static final String WHOLE_COUNTRY = "000000000000";

    /** The office itself: first start, sample town, screening from the command line. */
    public static final Actor OFFICE = new Actor(0, 0, "本系统", Role.OFFICE, WHOLE_COUNTRY);

    /** The divisions this actor may see and write. */
    public Scope scope() {
        if (role == Role.OFFICE) {
            return Scope.EVERYWHERE;
        }
        return role.seesHouseholds() ? Scope.of(division) : Scope.NONE;
    }
}
