package shouwang.office.app.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.office.app.town.SampleListRow.Expected;

/** 名单中的疑难行: rows that every real list has, which nobody can match at once, or nobody should. */
final class StrayRows {

    private static final String NOBODYS_NUMBER = SampleNumbers.identity(LocalDate.of(1970, 1, 1), 998);

    private StrayRows() {}

    static List<SampleListRow> of(ListKind kind) {
        List<SampleListRow> rows = new ArrayList<>();
        rows.add(row(Expected.WAITING, "张样梅", "", "通旅镇", "四洞桥村"));
        rows.add(row(Expected.WAITING, "查样无", NOBODYS_NUMBER, "通旅镇", "新桥村"));
        rows.add(row(Expected.WAITING, Cast.ORDINARY.head(), NOBODYS_NUMBER, "通旅镇", "花书房村"));
        rows.add(row(Expected.WAITING, "易样失", "", "", ""));
        rows.add(row(Expected.REFUSED, "", "", "通旅镇", "乐阳桥村"));
        rows.add(row(Expected.REFUSED, "段样远", "", "高寺镇", ""));
        if (kind == ListKind.PROVINCE) {
            rows.add(twinByGroup());
        }
        if (kind == ListKind.DIBAO) {
            rows.add(dibao("停发", "2023-02-10", "2023-03-01"));
            rows.add(dibao("退出", "2023-01-10", "2023-04-01"));
            rows.add(dibao("新识别", "2022-09-05", "2022-10-20"));
        }
        return rows;
    }

    /** Two women of one name in one village; the group tells which. */
    private static SampleListRow twinByGroup() {
        Map<String, String> cells = cells(Cast.TWIN.head(), "", "通旅镇", "四洞桥村");
        cells.put("组", Cast.TWIN.group() + "组");
        return new SampleListRow(
                cells,
                false,
                Expected.MATCHED,
                Optional.of(Cast.TWIN.householdNo()),
                Optional.of("name+village+group"));
    }

    /** A sound person of the town whose row is none of this campaign's business. */
    private static SampleListRow dibao(String kind, String appliedOn, String decidedOn) {
        Map<String, String> cells = cells(Cast.ORDINARY.head(), Cast.ORDINARY.number(0), "通旅镇", "花书房村");
        cells.put("办理类型", kind);
        cells.put("申请日期", appliedOn);
        cells.put("认定日期", decidedOn);
        return new SampleListRow(cells, false, Expected.REFUSED, Optional.empty(), Optional.empty());
    }

    private static SampleListRow row(Expected expected, String name, String number, String town, String village) {
        return new SampleListRow(
                cells(name, number, town, village), false, expected, Optional.empty(), Optional.empty());
    }

    private static Map<String, String> cells(String name, String number, String town, String village) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("姓名", name);
        cells.put("证件号码", number);
        cells.put("乡", town);
        cells.put("村", village);
        return cells;
    }
}
