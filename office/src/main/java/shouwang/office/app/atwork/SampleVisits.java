package shouwang.office.app.atwork;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shouwang.office.fieldwork.Attempt;
import shouwang.office.fieldwork.Attempts;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Crew.Inspector;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Filing;
import shouwang.office.fieldwork.FormSheet;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitBatch;
import shouwang.office.fieldwork.VisitLists;
import shouwang.office.fieldwork.VisitLists.Line;
import shouwang.office.fieldwork.VisitLists.Row;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.policy.form.Answers;
import shouwang.policy.form.VisitField;

/** The sample town's visits: every household has its order, half of the groups are through, three cannot be reached. */
@Component
public class SampleVisits {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈");
    private static final int TROUBLED = 5;
    private static final int UNREACHABLE = 3;
    private static final int DAYS = 8;

    private final VisitOrders orders;
    private final VisitBatch batch;
    private final VisitLists lists;
    private final Attempts attempts;
    private final Packs packs;
    private final OfficeClock clock;

    SampleVisits(
            VisitOrders orders, VisitBatch batch, VisitLists lists, Attempts attempts, Packs packs, OfficeClock clock) {
        this.orders = orders;
        this.batch = batch;
        this.lists = lists;
        this.attempts = attempts;
        this.packs = packs;
        this.clock = clock;
    }

    /** Gives the orders and files what the crews have done by now; what they did already stays. */
    public void begin() {
        List<Line> groups = lists.lines(Actor.OFFICE, true).stream()
                .filter(line -> line.households() > 0)
                .toList();
        groups.forEach(this::give);
        List<Long> open = new ArrayList<>();
        List<Long> later = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            List<Long> ledgers = ledgers(groups.get(at).division());
            (at % 2 == 0 ? open : later).addAll(ledgers);
        }
        file(open);
        later.stream().limit(UNREACHABLE).forEach(this::tryInVain);
    }

    private void give(Line group) {
        try {
            orders.giveAll(Actor.OFFICE, new Giving(group.division(), crew(group.division()), orders.dueOn(), false));
        } catch (Refusal refusal) {
            // Given before the last start was cut off; a household without a group has no place of its own to give.
            if (refusal.problem() != FieldworkProblem.NOBODY_TO_VISIT) {
                throw refusal;
            }
        }
    }

    private List<Long> ledgers(String division) {
        return lists.orders(Actor.OFFICE, new VisitLists.Asked(division, "open", 0, Integer.MAX_VALUE)).stream()
                .filter(row -> row.form() == packs.inForce().formOfOthers()
                        && row.division().equals(division))
                .map(Row::order)
                .toList();
    }

    /** Those whose form stands filled in, and a few whose income is too low: their next form is open. */
    private void file(List<Long> ledgers) {
        List<FormSheet> sheets = batch.sheets(Actor.OFFICE, ledgers);
        List<FormSheet> plain = new ArrayList<>();
        List<FormSheet> troubled = new ArrayList<>();
        for (FormSheet sheet : sheets) {
            boolean isTroubled = !sheet.form().troubles(ticked(sheet)).isEmpty();
            (isTroubled ? troubled : plain).add(sheet);
        }
        batch.file(Actor.OFFICE, plain, this::filing);
        batch.file(Actor.OFFICE, troubled.subList(0, Math.min(TROUBLED, troubled.size())), this::filing);
    }

    /** The same household is filed by the same id, whenever the start was cut off. */
    private Filing filing(FormSheet sheet) {
        String name = "sample-visit-" + sheet.order().id();
        return new Filing(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                sheet.order().id(),
                ticked(sheet),
                Set.of(),
                Optional.empty());
    }

    private Answers ticked(FormSheet sheet) {
        Map<String, String> answers = new LinkedHashMap<>(sheet.offered().values());
        sheet.form().blocks().stream()
                .filter(block -> block.tick().isPresent())
                .forEach(block -> answers.put(block.tickKey(), "yes"));
        answers.putIfAbsent("householdPhone", "无");
        answers.putIfAbsent("mainIncome", "务工工资");
        answers.putIfAbsent("incomeBand", "监测标准的1至1.5倍");
        answers.put(
                VisitField.VISITED_ON.key(),
                daysAgo(1 + (int) (sheet.order().id() % DAYS)).toString());
        if (sheet.form().isByPhone(sheet.offered())) {
            answers.put("residentMembers", "0");
            answers.putIfAbsent(VisitField.CALLED_NUMBER.key(), "13900000000");
            answers.put(VisitField.CALLED_AT.key(), daysAgo(1) + " 19:30");
            answers.put(VisitField.CALL_MINUTES.key(), "5");
            answers.put(VisitField.CALL_RESULT.key(), "在外务工,家中无困难");
        }
        return new Answers(answers, sheet.offered().rows());
    }

    private void tryInVain(long order) {
        Crew crew = orders.find(Actor.OFFICE.scope(), order).orElseThrow().crew();
        for (int day = 1; day <= attempts.daysAllowed(); day++) {
            String name = "sample-attempt-" + order + "-" + day;
            attempts.note(
                    Actor.OFFICE,
                    order,
                    new Attempt(
                            UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                            daysAgo(day),
                            crew.names(),
                            attempts.results().get(0)));
        }
    }

    private LocalDate daysAgo(int days) {
        LocalDate first = packs.inForce().campaign().days().first();
        LocalDate day = clock.today().minusDays(days);
        return day.isBefore(first) ? first : day;
    }

    private static Crew crew(String division) {
        int number = Integer.parseInt(division.substring(9, Math.min(14, division.length())));
        String first = SURNAMES.get(number % SURNAMES.size()) + "样甲";
        String second = SURNAMES.get((number + 3) % SURNAMES.size()) + "样乙";
        return new Crew(List.of(
                new Inspector(Optional.empty(), first, "村干部"), new Inspector(Optional.empty(), second, "驻村工作队")));
    }
}
