package shouwang.office.app.town;

import java.util.List;

/** 推送单位: who hands in a list, and how their files are called. */
enum Desk {
    CIVIL_AFFAIRS(ListKind.DIBAO, "", "2-低保名单-县民政局.xlsx", "2023年新识别和申请农村低保人员名单"),
    PROVINCE(ListKind.PROVINCE, "", "3-省级推送线索.xlsx", "省级推送因病因残风险人员名单"),
    MEDICAL_INSURANCE(ListKind.DEPARTMENT, "县医保局", "4-县医保局推送线索.csv", "县医保局返贫致贫风险推送名单"),
    DISABLED_PERSONS(ListKind.DEPARTMENT, "县残联", "4-县残联推送线索.xlsx", "县残联返贫致贫风险推送名单"),
    EMPLOYMENT(ListKind.DEPARTMENT, "县人社局", "4-县人社局推送线索.xlsx", "县人社局返贫致贫风险推送名单"),
    EMERGENCY(ListKind.DEPARTMENT, "县应急管理局", "4-县应急管理局推送线索.xlsx", "县应急管理局返贫致贫风险推送名单"),
    TOWN(ListKind.VISIT, "", "5-需入户核查农户名单.xlsx", "需要入户核查的其他农户名单");

    static final List<Desk> DEPARTMENTS = List.of(MEDICAL_INSURANCE, DISABLED_PERSONS, EMPLOYMENT, EMERGENCY);

    private final ListKind kind;
    private final String department;
    private final String fileName;
    private final String title;

    Desk(ListKind kind, String department, String fileName, String title) {
        this.kind = kind;
        this.department = department;
        this.fileName = fileName;
        this.title = title;
    }

    ListKind kind() {
        return kind;
    }

    /** The department's name; empty for lists that name none. */
    String department() {
        return department;
    }

    boolean writesWorkbooks() {
        return fileName.endsWith(".xlsx");
    }

    SampleList handIn(List<SampleListRow> rows) {
        return new SampleList(kind, department, fileName, title, rows);
    }
}
