package shouwang.office.campaign;

import static shouwang.office.correspondence.PaperColumn.byHand;
import static shouwang.office.correspondence.PaperColumn.figure;
import static shouwang.office.correspondence.PaperColumn.mark;
import static shouwang.office.correspondence.PaperColumn.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperColumn;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.KeyGroup;
import shouwang.policy.pack.PolicyPack;

/** 工作调度表 (annex 4): one line a village, and 合计; nobody types a figure. */
@Component
class DispatchTable implements AnnexContent {

    private static final Optional<Integer> AFTER_VISITS = Optional.empty();

    private final VillageFigures figures;
    private final DeskCounts counts;
    private final Divisions divisions;

    DispatchTable(VillageFigures figures, DeskCounts counts, Divisions divisions) {
        this.figures = figures;
        this.counts = counts;
        this.divisions = divisions;
    }

    @Override
    public Annex annex() {
        return Annex.DISPATCH;
    }

    @Override
    public String measures() {
        return "户、人、条";
    }

    @Override
    public PaperForm form(PolicyPack pack) {
        return new PaperForm(
                annex().kind(),
                annex().number(),
                pack.campaign().name() + annex().shortTitle(),
                columns(pack),
                28,
                List.of("填报人", "审核人", "负责人"));
    }

    private static List<PaperColumn> columns(PolicyPack pack) {
        List<PaperColumn> columns = new ArrayList<>(List.of(
                mark("序号", 4.5),
                words("村", 10),
                mark("报告日期", 10.5),
                figure("总户数", 7.5),
                figure("总人数", 7.5),
                byHand("已排查户数", 6),
                byHand("已排查人数", 6),
                byHand("入户核查户数", 6),
                byHand("电话了解户数", 6),
                byHand("完成率(%)", 6)));
        for (KeyGroup group : pack.keyGroups()) {
            columns.add(figure("第%d类%s应查".formatted(group.order(), group.name()), 7.5));
            columns.add(byHand("第%d类已查".formatted(group.order()), 5));
        }
        for (int form : formsAfterTheFirst(pack)) {
            boolean others = form == pack.formOfOthers();
            columns.add(figure((others ? "其他农户台账应查(附件%d)" : "应填附件%d户数").formatted(form), 7.5));
        }
        columns.addAll(List.of(
                byHand("其他农户已查", 5.5),
                figure("风险消除户应回头看", 6.5),
                byHand("已回头看", 5),
                figure("待核查是否回退", 6),
                figure("待研判是否纳入", 6),
                figure("帮扶措施待补", 6),
                figure("拟标注兜底保障户(附件8)", 7),
                figure("拟标注开发式帮扶(附件9)", 7),
                figure("住房不安全", 5.5),
                figure("饮水未解决", 5.5),
                figure("有人未参保", 5.5),
                figure("有子女失学", 5.5),
                figure("数据错误(条)", 6.5),
                byHand("已更正(条)", 5),
                byHand("问题和需协助事项", 12)));
        return columns;
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        Map<String, List<VillageFigure>> byVillage = figures.count(scope).stream()
                .collect(Collectors.groupingBy(VillageFigure::village, TreeMap::new, Collectors.toList()));
        Map<String, DeskCount> desk = counts.byVillage(scope);
        List<DispatchLine> lines = new ArrayList<>();
        for (Division village :
                villages(task.division(), byVillage.keySet().stream().toList())) {
            String code = village.code();
            DispatchLine line = new DispatchLine(
                    byVillage.getOrDefault(code, List.of()), List.of(desk.getOrDefault(code, DeskCount.none(code))));
            lines.add(line);
            paper.line(values(task, Integer.toString(lines.size()), village.shortName(), line));
        }
        DispatchLine sum = DispatchLine.sum(lines);
        paper.total(values(task, "", "合计", sum));
        paper.notes(notes(scope, task, sum));
    }

    /** Of a town every village, so that one without a roster is seen; of a county those that have households. */
    private List<Division> villages(String division, List<String> withHouseholds) {
        Division asked = divisions.find(division).orElseThrow();
        return switch (asked.level()) {
            case VILLAGE -> List.of(asked);
            case TOWN -> divisions.children(division);
            default ->
                withHouseholds.stream()
                        .flatMap(code -> divisions.find(code).stream())
                        .toList();
        };
    }

    private static Object[] values(AnnexTask task, String number, String name, DispatchLine line) {
        List<Object> values = new ArrayList<>(List.of(number, name, task.asOf().toString()));
        values.addAll(List.of(line.households(), line.people()));
        values.addAll(List.of(AFTER_VISITS, AFTER_VISITS, AFTER_VISITS, AFTER_VISITS, AFTER_VISITS));
        for (KeyGroup group : task.pack().keyGroups()) {
            values.add(line.inGroup(group.order()));
            values.add(AFTER_VISITS);
        }
        formsAfterTheFirst(task.pack()).forEach(form -> values.add(line.ofForm(form)));
        values.addAll(List.of(AFTER_VISITS, line.desk(DeskCount::lookBack), AFTER_VISITS));
        values.add(line.desk(DeskCount::rollbackCheck));
        values.add(line.desk(DeskCount::assess));
        values.add(line.desk(DeskCount::completeMeasures));
        values.add(line.desk(DeskCount::noLabour));
        values.add(line.desk(DeskCount::development));
        values.add(line.desk(DeskCount::houseUnsafe));
        values.add(line.desk(DeskCount::waterUnsolved));
        values.add(line.desk(DeskCount::uninsured));
        values.add(line.desk(DeskCount::outOfSchool));
        values.add(line.desk(DeskCount::errors));
        return values.toArray();
    }

    private List<String> notes(Scope scope, AnnexTask task, DispatchLine sum) {
        String forms = forms(task.pack()).stream()
                .map(form -> "附件%d %,d 户".formatted(form, sum.ofForm(form)))
                .collect(Collectors.joining("、"));
        return List.of(
                "注:1. 一户可同时属于几类重点人群,各类分别计数;每户只填一张表:%s,合计 %,d 户。".formatted(forms, sum.households()),
                "2. “已排查”“已查”“已回头看”“已更正”等空白栏在入户核查后由系统统计,空白不表示零;仅“问题和需协助事项”由填报人填写。",
                "3. 住房、饮水、参保、就学和数据错误为花名册反映的情况,以入户核查为准;附件8、附件9为按规则筛出的户,须经村、镇认定。",
                "4. 名单中另有待核对 %,d 行、不予采用 %,d 行,未计入本表。"
                        .formatted(counts.waitingClues(scope), counts.refusedClues(scope)));
    }

    private static List<Integer> forms(PolicyPack pack) {
        List<Integer> forms = new ArrayList<>(
                pack.keyGroups().stream().map(KeyGroup::form).distinct().toList());
        forms.add(pack.formOfOthers());
        return forms.stream().distinct().toList();
    }

    /** The first group's form has the figure of its group. */
    private static List<Integer> formsAfterTheFirst(PolicyPack pack) {
        return forms(pack).stream().skip(1).toList();
    }
}
