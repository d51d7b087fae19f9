package shouwang.office.casework.web;

import java.util.List;
import java.util.Optional;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.procedure.Field;
import shouwang.policy.Answer;
import shouwang.policy.procedure.MarkPlan.StepName;

/** 标注页: a mark of one household in words. */
public record MarkView(
        Mark mark, String title, StepName step, List<Button> buttons, List<CaseView.Line> history, Optional<Why> why) {

    /** 按钮: what may be done, or what stands in the way. */
    public record Button(MarkAction action, String to, List<Field> fields, Optional<String> inTheWay, String basis) {

        public boolean isFree() {
            return inTheWay.isEmpty();
        }
    }

    /** 为什么: the clause, each part of the test, and the facts that were looked at. */
    public record Why(String says, String basis, List<Part> parts, List<Fact> facts) {}

    /** A part of the test and whether it holds. */
    public record Part(String says, Answer holds) {

        public String words() {
            return switch (holds) {
                case FLAGGED -> "符合";
                case CLEAR -> "不符合";
                case UNKNOWN -> "待核实";
            };
        }

        public String look() {
            return switch (holds) {
                case FLAGGED -> "";
                case CLEAR -> "is-error";
                case UNKNOWN -> "is-doubt";
            };
        }
    }

    /** A fact that was looked at. */
    public record Fact(String whose, String fact, String value) {}
}
