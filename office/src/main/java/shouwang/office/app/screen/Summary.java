package shouwang.office.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Households;
import shouwang.office.registry.Import;
import shouwang.office.registry.Registry;
import shouwang.office.screening.Screening;
import shouwang.office.screening.TakenList;
import shouwang.policy.rule.Desk;

/** 小结: what the person at the keyboard must know after a screening, the gravest first. */
@Component
class Summary {

    private static final String CATEGORY = "category";

    private final Database database;
    private final JdbcClient jdbc;
    private final Packs packs;
    private final Registry registry;
    private final Households households;
    private final Screening screening;

    Summary(
            Database database,
            JdbcClient jdbc,
            Packs packs,
            Registry registry,
            Households households,
            Screening screening) {
        this.database = database;
        this.jdbc = jdbc;
        this.packs = packs;
        this.registry = registry;
        this.households = households;
        this.screening = screening;
    }

    List<String> of(long roster) {
        List<String> lines = new ArrayList<>();
        List<Desk.NotAsked> notAsked = households.desk(Actor.OFFICE).notAsked();
        String category = packs.inForce().columns().byKey(CATEGORY).header();
        if (notAsked.stream().anyMatch(rule -> rule.missingHeaders().contains(category))) {
            lines.add("注意:花名册没有“" + category + "”一列,全部农户按非监测对象处理。");
        }
        Import found = registry.find(Actor.OFFICE.scope(), roster).orElseThrow();
        found.files().stream()
                .filter(file -> !file.unknownColumns().isEmpty())
                .forEach(file -> lines.add(file.name() + " 未识别的列: " + String.join("、", file.unknownColumns())));
        for (TakenList list : lists()) {
            if (!list.receipt().unknownColumns().isEmpty()) {
                lines.add(list.file() + " 未识别的列: "
                        + String.join("、", list.receipt().unknownColumns()));
            }
        }
        for (Desk.NotAsked rule : notAsked) {
            lines.add("规则 " + rule.rule().id() + " 未检查:缺少列 " + String.join("、", rule.missingHeaders()));
        }
        lines.add("花名册 " + found.rowsIn() + " 行:读入 " + found.rowsLoaded() + " 行,退回 " + found.rowsSentBack()
                + " 行(见 rejects.xlsx),因户内矛盾未读入 " + found.rowsHeld() + " 行");
        for (TakenList list : lists()) {
            TakenList.Counts counts = list.counts();
            lines.add(list.source().title() + " " + list.file() + " " + counts.rows() + " 行:匹配 " + counts.matched()
                    + ",待核对 " + counts.waiting() + ",不纳入 " + counts.refused());
        }
        lines.add(forms());
        return lines;
    }

    private List<TakenList> lists() {
        return screening.lists(Actor.OFFICE.scope(), Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    private String forms() {
        Map<Integer, Long> byForm = database.read(
                Actor.OFFICE,
                () -> jdbc
                        .sql("select form, count(*) as households from screening.v_routing group by form")
                        .query()
                        .listOfRows()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> (Integer) row.get("form"), row -> (Long) row.get("households"))));
        return "农户 %d 户:"
                        .formatted(byForm.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                + packs.inForce().formNumbers().stream()
                        .map(form -> "附件%d %d 户".formatted(form, byForm.getOrDefault(form, 0L)))
                        .collect(Collectors.joining(","));
    }
}
