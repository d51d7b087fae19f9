package shouwang.office.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.access.FieldNames;
import shouwang.office.kernel.Masked;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.Column;

/** 栏目用语: a column's header and its values as people read them; numbers of people and phones are masked. */
@Component
public class ColumnWords implements FieldNames {

    private static final String VILLAGE = "village";

    private final Packs packs;
    private final Divisions divisions;

    ColumnWords(Packs packs, Divisions divisions) {
        this.packs = packs;
        this.divisions = divisions;
    }

    /** The column's header; the key itself when the pack in force has no such column. */
    public String header(String key) {
        return packs.inForce().columns().find(key).map(Column::header).orElse(key);
    }

    /** A canonical value as it is shown. */
    public String value(String key, String canonical) {
        if (key.equals(VILLAGE)) {
            return divisions.find(canonical).map(Division::shortName).orElse(canonical);
        }
        return switch (packs.inForce().columns().find(key).map(Column::kind).orElse(Column.Kind.TEXT)) {
            case YES_NO -> canonical.equals("yes") ? "是" : "否";
            case IDENTITY -> Masked.number(canonical);
            default -> Masked.text(canonical);
        };
    }

    @Override
    public Optional<String> field(String room, String thing, String field) {
        return room.equals("registry") ? packs.inForce().columns().find(field).map(Column::header) : Optional.empty();
    }
}
