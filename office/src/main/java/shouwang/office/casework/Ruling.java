package shouwang.office.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Condition;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Move;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.casework.procedure.Procedure;
import shouwang.office.casework.procedure.Situation;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.PolicyPack;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.Procedures;
import shouwang.policy.procedure.Step;

/** 裁定: whether a move is allowed today, by the table and by what the pack in force sets; and until when the next step runs. */
@Component
public class Ruling {

    private final Packs packs;
    private final OfficeClock clock;

    Ruling(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** What the pack in force sets. */
    public Procedures plan() {
        return packs.inForce().procedures();
    }

    public IdentificationPlan identification() {
        return plan().identification();
    }

    /** The closed lists that fields are filled from. */
    public Map<Field, List<String>> choices() {
        PolicyPack pack = packs.inForce();
        IdentificationPlan.Lists lists = pack.procedures().identification().lists();
        Map<Field, List<String>> choices = new EnumMap<>(Field.class);
        choices.put(Field.CATEGORY, pack.columns().byKey("category").choices().words());
        choices.put(Field.RISKS, pack.columns().byKey("risk1").choices().words());
        choices.put(Field.GROUND, lists.refusals().stream().map(Ruling::inWords).toList());
        choices.put(Field.WAY, lists.waysOfTelling());
        return choices;
    }

    /** An entry of a closed list as it is chosen and kept: its code and its words. */
    public static String inWords(Coded coded) {
        return coded.code() + " " + coded.words();
    }

    /** The moves from where a case stands, each with what stands in its way for this person today; empty when it is free. */
    public Map<Move, Optional<String>> moves(Procedure table, Actor actor, CaseFile file) {
        Situation situation = new Situation(file, actor, Filled.NOTHING, today(), plan());
        Map<Move, Optional<String>> moves = new java.util.LinkedHashMap<>();
        for (Move move : table.from(file.step())) {
            moves.put(
                    move,
                    move.by().contains(actor.role())
                            ? inTheWay(move, situation, false)
                            : Optional.of(notYours(move).words()));
        }
        return moves;
    }

    /** The move that is attempted, if everything holds for it. */
    Move allowed(Procedure table, Actor actor, CaseFile file, Attempt attempt) {
        Move move = table.find(file.step(), attempt.action(), attempt.to())
                .orElseThrow(() -> CaseworkProblem.NOT_AT_THIS_STEP.refuse(
                        identification().step(file.step()).name(),
                        attempt.action().title(),
                        table.basisOfOpening()));
        if (!move.by().contains(actor.role())) {
            throw notYours(move);
        }
        Situation situation = new Situation(file, actor, attempt.filled(), today(), plan());
        inTheWay(move, situation, false).ifPresent(words -> {
            throw CaseworkProblem.IN_THE_WAY.refuse(words);
        });
        if (!wrong(file, attempt).isEmpty()) {
            throw CaseworkProblem.NOT_FILLED.refuse();
        }
        inTheWay(move, situation, true).ifPresent(words -> {
            throw CaseworkProblem.IN_THE_WAY.refuse(words);
        });
        return move;
    }

    /** What is wrong with what was filled in, by field. */
    public Map<Field, String> wrong(CaseFile file, Attempt attempt) {
        return attempt.filled().wrong(attempt.action().fields(), earliest(file, attempt.action()), today(), choices());
    }

    void checkClue(NewCase wanted) {
        if (identification().lists().sources().stream()
                .noneMatch(source -> source.code().equals(wanted.source()))) {
            throw CaseworkProblem.NO_SUCH_SOURCE.refuse();
        }
        if (wanted.foundOn().isAfter(today()) || wanted.foundOn().isBefore(today().minusYears(1))) {
            throw CaseworkProblem.NOT_A_DAY_OF_A_CLUE.refuse();
        }
    }

    /** The last day of the whole procedure for a clue found on a day. */
    LocalDate wholeUntil(LocalDate foundOn) {
        IdentificationPlan.Clock days = identification().clock();
        return plan().calendar().after(foundOn, days.totalDays(), days.dayKind());
    }

    Passage passage(Actor actor, Optional<Step> from, int seq, Action action, Step to, Filled filled, String basis) {
        Optional<LocalDate> dueOn = identification()
                .step(to)
                .days()
                .map(days -> plan().calendar()
                        .after(today(), days, identification().clock().dayKind()));
        return new Passage(
                seq,
                from,
                action,
                to,
                dueOn,
                filled,
                basis,
                new Passage.By(actor.account(), actor.name(), actor.role(), today(), clock.now()));
    }

    Refusal somebodyWasFaster(CaseFile file) {
        Passage last = file.last();
        return CaseworkProblem.SOMEBODY_WAS_FASTER.refuse(
                last.by().name(),
                last.by().on(),
                last.action().title(),
                identification().step(file.step()).name());
    }

    /** The first day on which what is filled in can have happened. */
    private LocalDate earliest(CaseFile file, Action action) {
        return switch (action) {
            case FILE_VISIT, SIGN, PASS -> file.opening().foundOn();
            case CLOSE_NOTICE ->
                file.hangingNotice()
                        .flatMap(notice -> notice.hung().untilOn())
                        .map(until -> until.plusDays(1))
                        .orElse(file.enteredOn());
            default -> file.enteredOn();
        };
    }

    private static Optional<String> inTheWay(Move move, Situation situation, boolean ofTheForm) {
        return move.providedThat().stream()
                .filter(condition -> condition.isOfTheForm() == ofTheForm && !condition.holds(situation))
                .findFirst()
                .map(Condition::inTheWay);
    }

    private static Refusal notYours(Move move) {
        return CaseworkProblem.NOT_YOURS_TO_DO.refuse(move.action().title(), Roles.inWords(move.by()), move.basis());
    }
}
