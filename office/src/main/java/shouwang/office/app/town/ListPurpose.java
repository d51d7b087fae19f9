package shouwang.office.app.town;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each kind of list says about its people, and in which columns. */
final class ListPurpose {

    private static final List<String> WHO = List.of("序号", "姓名", "证件号码", "户主姓名", "乡", "村", "组", "电话");
    private static final List<String> APPLICATION = List.of("办理类型", "申请日期", "认定日期");
    private static final List<String> CLUE = List.of("风险类型", "线索内容", "推送单位", "推送日期");

    private ListPurpose() {}

    static List<String> columns(ListKind kind) {
        List<String> more = switch (kind) {
            case DIBAO -> APPLICATION;
            case PROVINCE, DEPARTMENT -> CLUE;
            case VISIT -> List.of("线索内容");
        };
        return Stream.concat(WHO.stream(), more.stream()).toList();
    }

    /** Completes row {@code ordinal}; what stands there already stays. */
    static void fill(ListKind kind, String department, Map<String, String> cells, int ordinal) {
        cells.put("序号", String.valueOf(ordinal + 1));
        switch (kind) {
            case DIBAO -> apply(cells, ordinal);
            case PROVINCE -> clue(cells, ordinal % 3 == 0 ? "因残" : "因病", "省级大数据比对:住院自付费用较高", "四川省乡村振兴局");
            case DEPARTMENT -> push(cells, department);
            case VISIT -> cells.put("线索内容", "村两委研判:近期支出较大,建议入户核实");
        }
    }

    private static void apply(Map<String, String> cells, int ordinal) {
        String month = "2023-0" + (1 + ordinal % 4);
        boolean decided = ordinal % 3 != 0;
        cells.putIfAbsent("办理类型", decided ? "新识别" : "新申请");
        cells.putIfAbsent("申请日期", ordinal % 9 == 1 ? "2022-12-20" : month + "-06");
        cells.putIfAbsent("认定日期", decided ? month + "-25" : "");
    }

    private static void push(Map<String, String> cells, String department) {
        switch (department) {
            case "县医保局" -> clue(cells, "因病", "医保报销后个人自付超过2万元", department);
            case "县残联" -> clue(cells, "因残", "新办理残疾人证", department);
            case "县人社局" -> clue(cells, "因务工就业不稳", "近三个月停缴,疑似失业返乡", department);
            default -> clue(cells, "因自然灾害", "房屋受暴雨影响,已转移安置", department);
        }
    }

    private static void clue(Map<String, String> cells, String risk, String words, String department) {
        cells.put("风险类型", risk);
        cells.put("线索内容", words);
        cells.put("推送单位", department);
        cells.put("推送日期", "2023-04-28");
    }
}
