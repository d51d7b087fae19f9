package shouwang.office.campaign;

import java.util.List;
import java.util.stream.Collectors;

/** 分表名单一行: a household with its one form and all its key groups. */
public record RoutedHousehold(
        long id,
        String village,
        String group,
        String head,
        String householdNo,
        int people,
        int form,
        List<Integer> groups) {

    /** The groups in words: 第1类、第3类. */
    public String groupWords() {
        return groups.stream().map("第%d类"::formatted).collect(Collectors.joining("、"));
    }
}
