package shouwang.office.access;

import java.util.Optional;

/** 栏目名称: what a room calls its fields and their values on paper, so that the audit can be read by a cadre. */
public interface FieldNames {

    /** The name of a field as it stands in the audit, if this one knows it. */
    Optional<String> field(String room, String thing, String field);

    /** A stored value in words, if this one knows it. */
    default Optional<String> meaning(String room, String stored) {
        return Optional.empty();
    }
}
