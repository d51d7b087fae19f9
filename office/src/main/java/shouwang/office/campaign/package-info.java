/**
 * 集中排查: the campaign and the pack it runs by, its calendar with the days left, how far every village is, what waits
 * ({@link shouwang.office.campaign.Board}), and the annexes of the desk ({@link shouwang.office.campaign.Annexes}). It
 * counts and writes; it never changes a household or a list.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "region",
            "access",
            "packs",
            "correspondence",
            "sheets",
            "registry",
            "screening",
            "fieldwork",
            "casework",
            "casework :: marks",
            "casework :: procedure"
        })
@NullMarked
package shouwang.office.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
