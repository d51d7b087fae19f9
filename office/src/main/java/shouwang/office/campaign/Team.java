package shouwang.office.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 工作组: the people who go from door to door together.
 *
 * @param division the village, or the town, whose team it is
 * @param place that division as people say it
 */
public record Team(long id, String division, String place, String name, List<Member> members) {

    /**
     * 成员.
     *
     * @param reason why the person goes though untrained or in another team; empty for everybody else
     */
    public record Member(long staff, String name, String kind, Optional<Long> account, String reason) {}

    /** The names of the people: 样某某、样某某. */
    public String names() {
        return members.stream().map(Member::name).collect(Collectors.joining("、"));
    }
}
