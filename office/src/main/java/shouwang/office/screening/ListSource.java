package shouwang.office.screening;

import java.util.Optional;

/**
 * 名单来源: the kind of a list, and the department (县级部门) that pushed it where the kind is one of departments.
 *
 * @param department empty unless the kind is {@link ListKind#DEPARTMENT}
 */
public record ListSource(ListKind kind, String department) {

    public ListSource {
        if ((kind == ListKind.DEPARTMENT) == department.isBlank()) {
            throw new IllegalArgumentException("a list of a department, and no other, names it: " + kind);
        }
    }

    /** Reads {@code dibao}, {@code province}, {@code department:NAME} or {@code visit}; nothing else is a source. */
    public static Optional<ListSource> parse(String text) {
        int colon = text.indexOf(':');
        String department = colon < 0 ? "" : text.substring(colon + 1).strip();
        return ListKind.of(colon < 0 ? text : text.substring(0, colon))
                .filter(kind -> (kind == ListKind.DEPARTMENT) != department.isEmpty())
                .map(kind -> new ListSource(kind, department));
    }

    /** What pages and papers call it. */
    public String title() {
        return kind == ListKind.DEPARTMENT ? department + "推送名单" : kind.title();
    }
}
