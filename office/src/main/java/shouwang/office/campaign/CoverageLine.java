package shouwang.office.campaign;

import java.util.List;

/**
 * 覆盖情况: a village, or for a county a town, with the households and people to be reached.
 *
 * @param beside what is said of the village beside its name
 * @param forms households by form, in the order of the forms; each household has one
 * @param below whether the board of that division goes deeper
 */
public record CoverageLine(
        String division, String name, Beside beside, int households, int people, List<FormCount> forms, boolean below) {

    /**
     * What is said of a village beside its name (村情).
     *
     * @param areas the kinds of area that it is
     * @param responsible who answers for it, in words; empty where nobody was named
     */
    public record Beside(List<String> areas, String responsible) {

        static final Beside NOTHING = new Beside(List.of(), "");
    }

    /** Households of one form. */
    public record FormCount(int form, int households) {}

    /** Without a household its roster has not come in. */
    public boolean hasNoRoster() {
        return households == 0;
    }
}
