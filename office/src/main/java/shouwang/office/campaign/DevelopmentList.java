package shouwang.office.campaign;

import static shouwang.office.correspondence.PaperColumn.byHand;
import static shouwang.office.correspondence.PaperColumn.figure;
import static shouwang.office.correspondence.PaperColumn.mark;
import static shouwang.office.correspondence.PaperColumn.words;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.policy.Columns;
import shouwang.policy.pack.PolicyPack;

/** 拟标注已实施开发式帮扶监测对象名单 (annex 9); willingness is asked in person and never filled in for anybody. */
@Component
class DevelopmentList implements AnnexContent {

    private static final List<PaperColumn> COLUMNS = List.of(
            mark("序号", 5),
            words("乡", 8),
            words("村", 10),
            mark("组", 6),
            words("户编号", 12),
            words("户主姓名", 9),
            mark("户主证件号码", 15),
            figure("家庭人口数", 6),
            words("有劳动力成员及劳动技能", 20),
            byHand("有无发展意愿", 7),
            words("开发式帮扶措施", 20),
            byHand("措施内容", 12),
            byHand("开始时间", 8),
            byHand("责任单位", 9),
            byHand("金额或工资(元)", 8),
            byHand("佐证材料", 8),
            mark("不只是其他、培训、分红", 8),
            byHand("村级确认", 9),
            byHand("镇级确认", 9),
            byHand("上报县日期", 8),
            byHand("县级核实", 8),
            byHand("国家系统标注日期", 8));

    private static final List<String> DEVELOPMENT_ORIENTED =
            List.of("industryMeasures", "employmentMeasures", "financeMeasures", "publicJobMeasures");

    private final ProposedHouseholds households;

    DevelopmentList(ProposedHouseholds households) {
        this.households = households;
    }

    @Override
    public Annex annex() {
        return Annex.DEVELOPMENT;
    }

    @Override
    public String measures() {
        return "人";
    }

    @Override
    public PaperForm form(PolicyPack pack) {
        return new PaperForm(
                annex().kind(),
                annex().number(),
                pack.campaign().area().townName() + "拟标注已实施开发式帮扶监测对象名单",
                COLUMNS,
                32,
                List.of("填报人", "审核人", "负责人"));
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        for (ProposedHousehold household : households.of(scope, annex().kind())) {
            paper.line(
                    paper.lines() + 1,
                    household.town(),
                    household.village(),
                    household.group(),
                    household.householdNo(),
                    household.headName(),
                    Masked.number(household.headNumber()),
                    household.people().size(),
                    household.who(
                            person -> person.has("labour", "技能劳动力", "普通劳动力", "弱劳动力或半劳动力"),
                            person -> person.fact("labour")),
                    "",
                    measures(household, task.pack().columns()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    // What the verdict tested before it proposed the household.
                    "是");
        }
        paper.notes(List.of("注:本表为按规则筛出的未消除风险监测户(有劳动力成员,且已实施产业、就业、金融帮扶或公益岗位等开发式措施);有无发展意愿须当面确认,空白栏由确认单位填写。"));
    }

    private static String measures(ProposedHousehold household, Columns columns) {
        return DEVELOPMENT_ORIENTED.stream()
                .filter(column -> !household.fact(column).isEmpty())
                .map(column -> columns.byKey(column).header() + ":" + household.fact(column))
                .collect(Collectors.joining(";"));
    }
}
