package shouwang.office.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.office.casework.CaseClock;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.Step;

/** 案卷页: one case in words. */
public record CaseView(
        CaseFile file,
        String place,
        String source,
        StepView step,
        List<Button> buttons,
        List<Line> history,
        List<PaperLine> papers,
        Map<Field, List<String>> choices,
        List<Coded> departments) {

    /** Where it stands, whose turn it is, and how the time stands. */
    public record StepView(String name, String body, CaseClock.Reading whole, Optional<CaseClock.Reading> step) {}

    /** 按钮: what may be done, or what stands in the way. */
    public record Button(Action action, List<Target> targets, Optional<String> inTheWay, String basis) {

        public boolean isFree() {
            return inTheWay.isEmpty();
        }
    }

    /** Where a button leads. */
    public record Target(Step step, String name) {}

    /** One passage of the history, in words. */
    public record Line(String on, String who, String action, String from, String to, List<Said> said, String basis) {}

    /** What was filled in. */
    public record Said(String label, String words) {}

    /** A paper of the list: there, missing, or not yet due. */
    public record PaperLine(String code, String name, Optional<CaseFile.Kept> kept, boolean isMissing) {}

    /** The name of a department by its code. */
    public String department(String code) {
        return departments.stream()
                .filter(department -> department.code().equals(code))
                .map(Coded::words)
                .findFirst()
                .orElse(code);
    }

    /** The departments that have not answered yet. */
    public List<Coded> waitingFor() {
        return departments.stream()
                .filter(department -> !file.crossCheck().compared().contains(department.code()))
                .toList();
    }
}
