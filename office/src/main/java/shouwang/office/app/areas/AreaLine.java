package shouwang.office.app.areas;

import java.util.List;
import java.util.stream.Collectors;
import shouwang.office.region.AreaTag;
import shouwang.office.region.Division;

/** 重点区域一行: a village and the tags it carries. */
public record AreaLine(Division village, String town, List<Named> tags) {

    /** A tag with the name of its kind. */
    public record Named(AreaTag tag, String name) {}

    String tagsInWords() {
        return tags.stream().map(Named::name).collect(Collectors.joining("、"));
    }

    String groundsInWords() {
        return tags.stream()
                .map(each -> "%s 起，%s".formatted(each.tag().fromOn(), each.tag().reason()))
                .collect(Collectors.joining("；"));
    }
}
