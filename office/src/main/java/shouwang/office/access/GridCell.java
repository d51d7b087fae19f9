package shouwang.office.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.office.region.Division;
import shouwang.policy.pack.GridPost;
import shouwang.policy.pack.GridPost.Register;

/**
 * 网格: a cell of the three-level grid with its posts, and the cells below it.
 *
 * @param posts every post that the plan wants here, held or not
 */
public record GridCell(Division division, List<Held> posts, List<GridCell> below) {

    private static final int NAMED_AT_MOST = 5;

    /** 岗位: a post of a cell and who holds it now. */
    public record Held(GridPost post, List<GridHolder> holders) {

        public boolean isVacant() {
            return holders.isEmpty();
        }

        /** Whether one more person may take it. */
        public boolean takesMore() {
            return holders.isEmpty() || post.isShared();
        }

        /** The names of those who hold it: 样某某、样某某. */
        public String names() {
            return holders.stream().map(GridHolder::name).collect(Collectors.joining("、"));
        }
    }

    /** The posts of one list: the grid's, or the responsibility register's. */
    public List<Held> of(Register register) {
        return posts.stream().filter(held -> held.post().register() == register).toList();
    }

    public List<Held> grid() {
        return of(Register.GRID);
    }

    public List<Held> responsibility() {
        return of(Register.RESPONSIBILITY);
    }

    /** What lacks here and below, in words: 缺监管员; 2 个组缺网格员(复兴庙村3组、复兴庙村5组). */
    public List<String> gaps() {
        Map<String, List<Division>> below = new LinkedHashMap<>();
        cells().skip(1)
                .forEach(cell -> cell.ownGaps()
                        .forEach(gap -> below.computeIfAbsent(gap, g -> new ArrayList<>())
                                .add(cell.division())));
        List<String> gaps = new ArrayList<>(ownGaps().toList());
        below.forEach((gap, cells) -> gaps.add(words(gap, cells)));
        return gaps;
    }

    /** Whether nobody stands anywhere in it yet. */
    public boolean isEmpty() {
        return people() == 0;
    }

    /** How many posts are held by somebody, here and below. */
    public long people() {
        return cells().flatMap(cell -> cell.posts.stream())
                .mapToLong(held -> held.holders().size())
                .sum();
    }

    /** This cell and all below it, from above. */
    public Stream<GridCell> cells() {
        return Stream.concat(Stream.of(this), below.stream().flatMap(GridCell::cells));
    }

    private Stream<String> ownGaps() {
        return posts.stream()
                .filter(Held::isVacant)
                .map(held -> "缺" + held.post().name());
    }

    private String words(String gap, List<Division> cells) {
        boolean areGroups = cells.get(0).level() == Division.Level.GROUP;
        String few = cells.stream().limit(NAMED_AT_MOST).map(this::place).collect(Collectors.joining("、"));
        return "%d 个%s%s(%s%s)"
                .formatted(cells.size(), areGroups ? "组" : "村", gap, few, cells.size() > NAMED_AT_MOST ? "等" : "");
    }

    /** A group is named with its village, but on its village's own page. */
    private String place(Division cell) {
        return cells().map(GridCell::division)
                .filter(other -> cell.level() == Division.Level.GROUP
                        && !other.code().equals(division.code())
                        && cell.parent().filter(other.code()::equals).isPresent())
                .findFirst()
                .map(village -> village.shortName() + cell.shortName())
                .orElse(cell.shortName());
    }
}
