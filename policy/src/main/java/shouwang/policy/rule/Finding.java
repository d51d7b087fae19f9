package shouwang.policy.rule;

import java.util.List;
import java.util.Optional;
import shouwang.policy.Answer;
import shouwang.policy.Level;
import shouwang.policy.MemberRecord;
import shouwang.policy.Severity;

/** What a rule found (疑点): flagged, or unknown because a named fact is missing. Keeps the facts it was found on. */
public final class Finding {
    private final AskedRule asked;
    private final int answer;
    private final Facts household;
    private final Facts whom;
    private final Wording wording;

    Finding(AskedRule asked, int answer, Facts household, Facts whom, Wording wording) {
        this.asked = asked;
        this.answer = answer;
        this.household = household;
        this.whom = whom;
        this.wording = wording;
    }

    public Rule rule() {
        return asked.rule;
    }

    public String ruleId() {
        return asked.rule.id();
    }

    public Severity severity() {
        return asked.rule.severity();
    }

    public Level level() {
        return asked.rule.level();
    }

    /** The row of the person it is about; none when it is about the household. */
    public Optional<Long> memberRow() {
        return Optional.ofNullable(whom.row).map(MemberRecord::row);
    }

    public Answer answer() {
        return answer == Test.FLAGGED ? Answer.FLAGGED : Answer.UNKNOWN;
    }

    /** In words: what is wrong, or what is missing. */
    public String because() {
        return wording.because(this);
    }

    /** What must be asked for before there is an answer; nothing when there is one. */
    public List<String> missing() {
        return wording.missing(this);
    }

    /** Why? (为什么?) The clause, and every fact that was looked at with its value. */
    public Trace trace() {
        return wording.trace(this);
    }

    Test test() {
        return asked.test;
    }

    boolean isFlagged() {
        return answer == Test.FLAGGED;
    }

    /** The frame as it was when the rule was asked. */
    Facts[] frame() {
        Facts[] frame = new Facts[Layout.PLACES];
        frame[Slot.HOUSEHOLD] = household;
        frame[Slot.PERSON] = whom;
        return frame;
    }
}
