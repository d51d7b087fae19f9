package shouwang.office.fieldwork.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import shouwang.office.fieldwork.VisitPapers.Stack;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/**
 * 一摞表: what there is to print of a village, or of a group and its crew.
 *
 * @param crew its key; empty for all crews
 * @param open by form, done likewise
 */
public record PaperStack(
        String division,
        String name,
        String crew,
        List<String> people,
        Map<Integer, Integer> open,
        Map<Integer, Integer> done) {

    private static final int VILLAGE = 12;

    static List<PaperStack> of(List<Stack> stacks, boolean byCrew, Divisions divisions) {
        Map<String, PaperStack> byPlace = new LinkedHashMap<>();
        for (Stack stack : stacks) {
            boolean isUngrouped = byCrew && stack.division().length() == VILLAGE;
            String name = isUngrouped
                    ? "未分组"
                    : divisions.find(stack.division()).map(Division::shortName).orElse(stack.division());
            PaperStack one = new PaperStack(
                    stack.division(),
                    name,
                    byCrew ? stack.crew() : "",
                    byCrew ? stack.people() : List.of(),
                    stack.open(),
                    stack.done());
            byPlace.merge(one.division() + one.crew(), one, PaperStack::plus);
        }
        return List.copyOf(byPlace.values());
    }

    static PaperStack total(Division place, List<PaperStack> stacks) {
        return stacks.stream()
                .reduce(
                        new PaperStack(place.code(), place.shortName(), "", List.of(), Map.of(), Map.of()),
                        PaperStack::plus);
    }

    public int open(int form) {
        return open.getOrDefault(form, 0);
    }

    public int done(int form) {
        return done.getOrDefault(form, 0);
    }

    private PaperStack plus(PaperStack other) {
        return new PaperStack(division, name, crew, people, sum(open, other.open), sum(done, other.done));
    }

    private static Map<Integer, Integer> sum(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        Map<Integer, Integer> sum = new TreeMap<>(one);
        other.forEach((form, count) -> sum.merge(form, count, Integer::sum));
        return sum;
    }
}
