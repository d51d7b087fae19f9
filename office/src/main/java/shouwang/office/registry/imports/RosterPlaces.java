package shouwang.office.registry.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.VillageFinder;
import shouwang.policy.pack.Campaign;

/**
 * Finds the village that 乡 and 村 of a roster row mean: within the pack's county, and within what the person who hands
 * it in may write.
 */
final class RosterPlaces {

    private final VillageFinder finder;
    private final List<Division> divisions;
    private final Campaign.Area area;
    private final Scope scope;
    private final Map<String, Place> found = new HashMap<>();

    /** @param divisions all divisions of the pack's county */
    RosterPlaces(Campaign.Area area, List<Division> divisions, Scope scope) {
        this.area = area;
        this.divisions = divisions;
        this.scope = scope;
        this.finder = new VillageFinder(county(area), divisions);
    }

    static String county(Campaign.Area area) {
        return (area.county() + "000000").substring(0, 12);
    }

    Place find(@Nullable String town, String village) {
        // As many texts as divisions are spelt in; a file full of nonsense must not fill the memory.
        if (found.size() > 20_000) {
            found.clear();
        }
        return found.computeIfAbsent((town == null ? "" : town) + '\n' + village, texts -> look(town, village));
    }

    private Place look(@Nullable String townText, String villageText) {
        String town = townText == null
                ? area.town()
                : finder.town(townText).map(Division::code).orElse("");
        if (town.isEmpty()) {
            return Place.wrongTown("乡“" + townText + "”不是" + area.countyName() + "的乡镇:可填 " + names(county(area)));
        }
        if (villageText.isEmpty()) {
            return Place.wrongVillage("村为空:可填 " + names(town));
        }
        return finder.village(town, villageText)
                .map(village -> scope.contains(village.code())
                        ? new Place(village.code(), false, "")
                        : Place.wrongTown("“" + villageText + "”不在您的管辖范围内:请交由所在乡镇导入"))
                .orElseGet(() -> Place.wrongVillage("村“" + villageText + "”没有找到或不止一个:可填 " + names(town)));
    }

    private String names(String parent) {
        return divisions.stream()
                .filter(division -> division.parent().filter(parent::equals).isPresent())
                .map(Division::shortName)
                .collect(Collectors.joining("、"));
    }

    /**
     * @param village the code, null when none was found
     * @param isTownsFault whether 乡 is what must be repaired
     */
    record Place(@Nullable String village, boolean isTownsFault, String words) {

        static Place wrongTown(String words) {
            return new Place(null, true, words);
        }

        static Place wrongVillage(String words) {
            return new Place(null, false, words);
        }
    }
}
