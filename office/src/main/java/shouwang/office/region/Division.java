package shouwang.office.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 行政区划: a division of the tree, from the province down to the group (组).
 *
 * @param code 12 digits; a group its village's code and three digits of ours. A code is a path: all below a division
 *     begin like it
 * @param parent the code of the division above; absent at the province
 * @param groupKey how rosters name a group: its number, or its text when that holds none; absent elsewhere
 */
public record Division(String code, String name, Level level, Optional<String> parent, Optional<String> groupKey) {

    /** The levels, from above. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWN,
        VILLAGE,
        GROUP
    }

    private static final String COMMITTEE = "(村民|居民)委员会$";

    /** The name as people say it, without 村民委员会 or 居民委员会: 复兴庙村, 通旅社区. */
    public String shortName() {
        return name.replaceFirst(COMMITTEE, "");
    }

    /**
     * The names under which a roster may mean this division, the surest first: code, full name, name without the
     * committee, then without 村 or 社区 at the end.
     */
    public List<String> names() {
        String bare = level == Level.VILLAGE ? shortName().replaceFirst("(?<=.)(社区|村)$", "") : shortName();
        return Stream.of(code, name, shortName(), bare).toList();
    }
}
