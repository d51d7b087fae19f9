package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.access.Grid;
import shouwang.office.access.GridHolder;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.GridPost;

/** 责任清单 as it stands on boards and papers: who answers for each village, in the order of the plan's posts. */
@Component
class Responsibility {

    private final Grid grid;

    Responsibility(Grid grid) {
        this.grid = grid;
    }

    /** The words of each village that has somebody: 第一责任人 样某某,分管负责人 样某某. */
    Map<String, String> of(Scope scope) {
        List<GridPost> posts = List.copyOf(grid.posts().values());
        return grid.responsible(scope).stream()
                .collect(Collectors.groupingBy(
                        GridHolder::division,
                        Collectors.collectingAndThen(Collectors.toList(), holders -> words(posts, holders))));
    }

    private static String words(List<GridPost> posts, List<GridHolder> holders) {
        return posts.stream()
                .flatMap(post -> holders.stream()
                        .filter(holder -> holder.post().equals(post.code()))
                        .map(holder -> post.name() + " " + holder.name()))
                .collect(Collectors.joining(","));
    }
}
