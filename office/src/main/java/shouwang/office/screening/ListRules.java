package shouwang.office.screening;

import java.time.LocalDate;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.region.VillageFinder;
import shouwang.policy.pack.PolicyPack;

/**
 * What the pack in force says about reading a list: whose town it is about, which villages that has, and from which day
 * on a household counts as newly in dibao (新识别和申请低保).
 */
record ListRules(String town, String townName, LocalDate newDibaoSince, VillageFinder finder) {

    private static final String BELOW_COUNTY = "000000";

    static ListRules of(PolicyPack pack, Divisions divisions) {
        String county = pack.campaign().area().county() + BELOW_COUNTY;
        return new ListRules(
                pack.campaign().area().town(),
                pack.campaign().area().townName(),
                pack.newDibaoSince(),
                new VillageFinder(county, divisions.below(county)));
    }

    /** Whether a 乡 as given means another town than the pack's; what nobody knows is another one too. */
    boolean isOtherTown(String text) {
        return finder.town(text).map(Division::code).filter(town::equals).isEmpty();
    }
}
