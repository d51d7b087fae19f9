package shouwang.office.app.town;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of the sample town as they lie in a folder.
 *
 * @param rosters the roster workbooks, one for every 300,000 households
 * @param lists the lists of the key groups, in the order of the groups
 */
public record TownFiles(List<Path> rosters, List<HandedList> lists) {

    /** A list and what is said when it is handed in: {@code dibao}, {@code department:县残联}. */
    public record HandedList(String said, Path path, SampleList list) {}
}
