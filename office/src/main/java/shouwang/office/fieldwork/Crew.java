package shouwang.office.fieldwork;

import java.util.List;
import java.util.Optional;

/** 排查组: the people who go from door to door together, at least two. */
public record Crew(List<Inspector> people) {

    public Crew {
        people = List.copyOf(people);
    }

    /**
     * 排查人员.
     *
     * @param account only of those who have one
     * @param post what the person is, in words: 村干部, 驻村工作队, 网格员
     */
    public record Inspector(Optional<Long> account, String name, String post) {}

    /** The names, each once. */
    public List<String> names() {
        return people.stream().map(Inspector::name).distinct().toList();
    }
}
