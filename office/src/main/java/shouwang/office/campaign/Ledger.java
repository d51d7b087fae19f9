package shouwang.office.campaign;

import static shouwang.office.correspondence.PaperColumn.byHand;
import static shouwang.office.correspondence.PaperColumn.figure;
import static shouwang.office.correspondence.PaperColumn.mark;
import static shouwang.office.correspondence.PaperColumn.words;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.PolicyPack;

/** 农户入户台账 (annex 7): one line for every household that no key group claims, its right half empty for the visit. */
@Component
class Ledger implements AnnexContent {

    private static final List<PaperColumn> COLUMNS = List.of(
            mark("序号", 6),
            words("村", 9),
            mark("组", 6),
            words("户编号", 12),
            words("户主姓名", 8),
            mark("户主证件号码", 15),
            mark("联系电话", 12.5),
            mark("户类型", 8),
            words("标签", 9),
            figure("登记人口", 5),
            byHand("常住人口", 5),
            figure("外出务工", 5),
            figure("在校人数", 5),
            byHand("主要收入来源", 7),
            byHand("人均收入区间", 7),
            byHand("收入变化", 5),
            byHand("重病慢病", 4.5),
            byHand("残疾", 4.5),
            byHand("学费负担重", 4.5),
            byHand("失业", 4.5),
            byHand("灾害事故", 4.5),
            byHand("产业失败", 4.5),
            byHand("住房安全", 4.5),
            byHand("孩子在校", 4.5),
            byHand("全部参保", 4.5),
            byHand("饮水安全", 4.5),
            byHand("有无风险", 4.5),
            byHand("明白纸及日期", 8),
            byHand("排查方式", 5),
            byHand("排查日期", 8),
            byHand("核查人(2人)", 10),
            byHand("被访人签字或通话记录", 10),
            byHand("备注", 8));

    private final LedgerLines lines;

    Ledger(LedgerLines lines) {
        this.lines = lines;
    }

    @Override
    public Annex annex() {
        return Annex.LEDGER;
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
                pack.campaign().area().townName() + annex().shortTitle(),
                COLUMNS,
                30,
                List.of("填报人", "审核人"));
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        AtomicInteger number = new AtomicInteger();
        lines.each(
                scope,
                task.pack().formOfOthers(),
                line -> paper.line(
                        number.incrementAndGet(),
                        line.village(),
                        line.group(),
                        line.householdNo(),
                        line.headName(),
                        Masked.number(line.headNumber()),
                        line.phone(),
                        line.householdType(),
                        line.tags(),
                        line.members(),
                        "",
                        line.away(),
                        line.pupils()));
        paper.notes(List.of(
                "注:1. 本表为重点人群以外的农户,一户一行;空白栏由核查人入户或电话了解时填写,“是”打√,“否”打×。",
                "2. 人均收入区间:低于监测标准、标准至1.5倍、1.5倍以上;收入变化:升、平、降。发现风险的,改填《风险线索入户核查表》。"));
    }
}
