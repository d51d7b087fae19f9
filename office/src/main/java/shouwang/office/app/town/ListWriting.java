package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shouwang.office.app.town.SampleListRow.Expected;

/**
 * How somebody in a department writes down a person: mostly by number, sometimes with the number of a certificate, with
 * a slip in the name, without any number, or with one that a spreadsheet has spoilt.
 */
enum ListWriting {
    BY_NUMBER("id"),
    BY_NUMBER_ALONE("id"),
    OTHER_NAME("id"),
    CERTIFICATE("id"),
    SMALL_X("id"),
    NAME_AND_VILLAGE("name+village"),
    NAME_GROUP_AND_HEAD("name+village+group+head"),
    WRONG_CHECK("name+village+group"),
    NUMBER_CELL("name+village+head");

    /** Twenty rows in the usual mixture. */
    private static final List<ListWriting> USUAL = Stream.concat(
                    Collections.nCopies(11, BY_NUMBER).stream(), Stream.of(values()))
            .toList();

    private final String by;

    ListWriting(String by) {
        this.by = by;
    }

    /** How row {@code ordinal} of a list is written. */
    static ListWriting of(int ordinal) {
        return USUAL.get(ordinal * 7 % USUAL.size());
    }

    SampleListRow write(SampleHousehold house, SamplePerson person) {
        String identity = person.number().substring(0, 18);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("姓名", this == OTHER_NAME ? person.name() + "子" : person.name());
        cells.put("证件号码", written(identity));
        if (this != BY_NUMBER_ALONE) {
            cells.put("乡", "通旅镇");
            cells.put("村", house.village().shortName());
        }
        if (this == NAME_GROUP_AND_HEAD || this == WRONG_CHECK) {
            cells.put("组", house.group() + "组");
        }
        if (this == NAME_GROUP_AND_HEAD || this == NUMBER_CELL) {
            cells.put("户主姓名", house.head().name());
        }
        cells.put("电话", house.get(PHONE));
        return new SampleListRow(
                cells, this == NUMBER_CELL, Expected.MATCHED, Optional.of(house.number()), Optional.of(by));
    }

    private String written(String identity) {
        return switch (this) {
            case NAME_AND_VILLAGE, NAME_GROUP_AND_HEAD -> "";
            case CERTIFICATE -> identity + "43";
            case SMALL_X -> identity.toLowerCase(Locale.ROOT);
            case WRONG_CHECK -> identity.substring(0, 17) + (identity.charAt(17) == '1' ? '2' : '1');
            case NUMBER_CELL -> identity.replace('X', '0');
            default -> identity;
        };
    }
}
