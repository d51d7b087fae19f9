package shouwang.office.campaign;

import static shouwang.office.correspondence.PaperColumn.byHand;
import static shouwang.office.correspondence.PaperColumn.figure;
import static shouwang.office.correspondence.PaperColumn.mark;
import static shouwang.office.correspondence.PaperColumn.words;

import java.util.List;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.ProposedHousehold.Person;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.PolicyPack;

/** 拟标注整户无劳动能力兜底保障户监测对象名单 (annex 8). */
@Component
class NoLabourList implements AnnexContent {

    private static final List<PaperColumn> COLUMNS = List.of(
            mark("序号", 5),
            words("乡", 8),
            words("村", 10),
            mark("组", 6),
            words("户编号", 12),
            words("户主姓名", 9),
            mark("户主证件号码", 15),
            figure("家庭人口数", 6),
            mark("监测对象类别", 10),
            mark("识别监测时间", 9),
            words("致贫返贫风险", 11),
            words("家庭成员劳动技能", 20),
            words("低保成员及档次", 16),
            byHand("低保月金额(元)", 7),
            words("分散供养特困成员", 12),
            byHand("其他保障", 8),
            words("认定依据", 14),
            byHand("村级意见及日期", 12),
            byHand("镇级意见及日期", 12),
            byHand("县级核实结果", 9),
            byHand("国家系统标注日期", 9));

    private final ProposedHouseholds households;

    NoLabourList(ProposedHouseholds households) {
        this.households = households;
    }

    @Override
    public Annex annex() {
        return Annex.NO_LABOUR;
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
                pack.campaign().area().townName() + "拟标注整户无劳动能力兜底保障户监测对象名单",
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
                    household.fact("category"),
                    household.fact("identifiedMonth"),
                    household.risks(),
                    household.who(person -> true, person -> person.fact("labour")),
                    household.who(NoLabourList::hasDibao, person -> person.fact("dibaoGrade")),
                    "",
                    household.who(NoLabourList::isSupportedAtHome, person -> ""),
                    "",
                    basis(household));
        }
        paper.notes(List.of("注:本表为按规则筛出的未消除风险监测户(全部成员为无劳动力或丧失劳动力,且有分散供养特困成员或享受全额、最高档低保),须经村、镇认定;空白栏由认定单位填写。"));
    }

    private static String basis(ProposedHousehold household) {
        boolean atHome = household.people().stream().anyMatch(NoLabourList::isSupportedAtHome);
        boolean highest = household.people().stream()
                .anyMatch(person -> hasDibao(person) && person.has("dibaoGrade", "全额", "最高档"));
        if (atHome && highest) {
            return "分散供养特困;全额或最高档低保";
        }
        return atHome ? "分散供养特困" : highest ? "全额或最高档低保" : "";
    }

    private static boolean hasDibao(Person person) {
        return person.has("dibao", "农村低保", "城市低保");
    }

    private static boolean isSupportedAtHome(Person person) {
        return person.has("tekunMode", "分散");
    }
}
