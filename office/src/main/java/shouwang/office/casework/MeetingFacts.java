package shouwang.office.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.casework.meetings.DueHousehold;
import shouwang.office.casework.meetings.DueHouseholds;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.KeyGroup;
import shouwang.policy.pack.PolicyPack;
import shouwang.policy.rule.Mark;

/** 上会材料: what is known of a household, in words that a room can read; shown and never typed. */
@Component
public class MeetingFacts {

    private final Database database;
    private final DueHouseholds due;
    private final Packs packs;
    private final OfficeClock clock;

    MeetingFacts(Database database, DueHouseholds due, Packs packs, OfficeClock clock) {
        this.database = database;
        this.due = due;
        this.packs = packs;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Why a household is spoken of: its key groups, risks, what a visit found, its case. */
    String why(DueHousehold household) {
        List<String> why = new ArrayList<>();
        PolicyPack pack = packs.inForce();
        if (!household.monitored().equals("no")) {
            why.add(groupsFrom(pack, KeyGroup.ROSTER));
        }
        household.keyGroups().stream()
                .flatMap(order -> pack.keyGroups().stream().filter(group -> group.order() == order))
                .filter(group -> !group.from().equals(KeyGroup.ROSTER))
                .forEach(group -> why.add(group.name()));
        if (!household.troubles().isEmpty()) {
            why.add("入户发现:" + String.join("、", household.troubles()));
        }
        if (household.waitsWithItsCase()) {
            why.add("识别认定待评议");
        }
        if (why.isEmpty() && !household.risks().isEmpty()) {
            why.add("登记有返贫致贫风险");
        }
        return why.isEmpty() ? "村里提出" : String.join(";", why);
    }

    /** The facts of a household, one line each. */
    public List<String> shown(Scope scope, long household) {
        return database.read(scope, () -> lines(scope, household));
    }

    /** The same within a transaction that is under way. */
    List<String> lines(Scope scope, long household) {
        DueHousehold found = due.one(scope, household).orElseThrow();
        DueHouseholds.Known known = due.known(scope, household);
        List<String> lines = new ArrayList<>();
        lines.add("家庭成员(%d人):%s".formatted(known.members(), known.people()));
        lines.add("人均纯收入 %s 元,人均收入参考值 %s 元;%s"
                .formatted(yuan(known.netPerHead()), yuan(known.adjustedPerHead()), against(known.inRange())));
        if (!found.risks().isEmpty()) {
            lines.add("风险:" + riskWords(found.risks()));
        }
        if (!known.focus().isEmpty()) {
            lines.add("重点关注:" + marks(packs.inForce().ruleBook().judgement().focus(), known.focus()));
        }
        known.visited()
                .ifPresentOrElse(
                        visited -> lines.add("%s 入户核实(%s)%s"
                                .formatted(
                                        visited.on(),
                                        String.join("、", visited.inspectors()),
                                        found.troubles().isEmpty()
                                                ? ",没有发现问题"
                                                : ":" + String.join("、", found.troubles()))),
                        () -> lines.add("还没有入户核实记录"));
        String proposals = marks(packs.inForce().ruleBook().judgement().proposals(), found.proposals());
        if (!proposals.isEmpty()) {
            lines.add("系统提示:" + proposals);
        }
        return lines;
    }

    private static String groupsFrom(PolicyPack pack, String from) {
        return pack.keyGroups().stream()
                .filter(group -> group.from().equals(from))
                .map(KeyGroup::name)
                .collect(Collectors.joining("、"));
    }

    private String riskWords(List<String> codes) {
        var byWord = packs.inForce().ruleBook().judgement().riskCodes();
        return codes.stream()
                .map(code -> byWord.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(code))
                        .map(java.util.Map.Entry::getKey)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining("、"));
    }

    private static String marks(List<Mark> known, List<String> codes) {
        return known.stream()
                .filter(mark -> codes.contains(mark.code()))
                .map(mark -> mark.question().says())
                .collect(Collectors.joining(";"));
    }

    private String against(String inRange) {
        String standard = packs.inForce()
                .standardOn(clock.today())
                .map(known -> known.yuan().toString())
                .orElse("");
        return switch (inRange) {
            case "yes" -> "低于监测标准 " + standard + " 元";
            case "no" -> "不低于监测标准 " + standard + " 元";
            default -> "是否低于监测标准 " + standard + " 元待问清";
        };
    }

    private static String yuan(Optional<BigDecimal> amount) {
        return amount.map("%,.2f"::formatted).orElse("待问清");
    }
}
