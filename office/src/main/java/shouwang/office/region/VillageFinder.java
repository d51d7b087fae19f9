package shouwang.office.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 村名查找: finds the town or the village that a cell of a roster or a list means, as often as there are rows: built once
 * for an area, without the database.
 *
 * <p>A name is looked up by code, else by full name, else without 村民委员会 or 居民委员会, else without 社区 or 村. None or
 * several found is no answer.
 */
public final class VillageFinder {

    private static final int TIERS = 4;

    private final String area;
    private final Map<String, List<Map<String, List<Division>>>> below = new HashMap<>();

    /**
     * @param area the code of the area, usually a county
     * @param divisions all divisions below it, towns and villages at least
     */
    public VillageFinder(String area, List<Division> divisions) {
        this.area = area;
        divisions.stream()
                .filter(division -> division.parent().isPresent())
                .collect(Collectors.groupingBy(division -> division.parent().orElseThrow()))
                .forEach((parent, children) -> below.put(parent, tiers(children)));
    }

    /** The town of the area that a text means. */
    public Optional<Division> town(String text) {
        return find(area, text);
    }

    /** The village of a town that a text means. */
    public Optional<Division> village(String town, String text) {
        return find(town, text);
    }

    private Optional<Division> find(String parent, String text) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(tier -> tier.getOrDefault(text, List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0));
    }

    private static List<Map<String, List<Division>>> tiers(List<Division> children) {
        return IntStream.range(0, TIERS)
                .mapToObj(tier -> children.stream()
                        .collect(Collectors.groupingBy(
                                division -> division.names().get(tier))))
                .toList();
    }
}
