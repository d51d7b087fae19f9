package shouwang.office.campaign;

import java.util.List;

/**
 * 覆盖情况: a village, or for a county a town, with the households and people to be reached.
 *
 * @param areas the kinds of area that the village is
 * @param forms households by form, in the order of the forms; each household has one
 * @param below whether the board of that division goes deeper
 */
public record CoverageLine(
        String division,
        String name,
        List<String> areas,
        int households,
        int people,
        List<FormCount> forms,
        boolean below) {

    /** Households of one form. */
    public record FormCount(int form, int households) {}

    /** Without a household its roster has not come in. */
    public boolean hasNoRoster() {
        return households == 0;
    }
}
