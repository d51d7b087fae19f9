package shouwang.office.campaign;

import java.util.List;

/**
 * 网格完整性: whether every village, group and household has its people, and where not.
 *
 * @param households all that live in the division
 * @param uncovered those whom nobody of the grid looks after
 */
public record GridReport(List<Lack> lacks, int villages, int groups, int households, int uncovered) {

    /** 不完整之处, in words, with the page where it is put right. */
    public record Lack(String words, String address) {}

    /** Complete is a grid that has villages, groups and households, and lacks nobody. */
    public boolean isComplete() {
        return lacks.isEmpty() && households > 0;
    }
}
