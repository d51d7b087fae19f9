package shouwang.office.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shouwang.office.casework.MarkDesk;
import shouwang.office.casework.MarkRuling;
import shouwang.office.casework.Marks;
import shouwang.office.casework.marks.Mark;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.casework.marks.MarkMove;
import shouwang.office.casework.marks.MarkPassage;
import shouwang.office.casework.web.MarkView.Button;
import shouwang.office.casework.web.MarkView.Fact;
import shouwang.office.casework.web.MarkView.Part;
import shouwang.office.casework.web.MarkView.Why;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Masked;
import shouwang.policy.Clause;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;
import shouwang.policy.rule.Proposed;

/** Puts a mark into words for the person who looks at it. */
@Component
public class MarkViews {

    private final Marks marks;
    private final MarkDesk desk;
    private final MarkRuling ruling;

    MarkViews(Marks marks, MarkDesk desk, MarkRuling ruling) {
        this.marks = marks;
        this.desk = desk;
        this.ruling = ruling;
    }

    /** 标注 on the household's page: its name, and where it stands. */
    public record Line(MarkKind kind, String title, String step, Mark.Origin origin) {}

    /** The marks that somebody may want to see of a household: of a monitored one both, of others what was ever begun. */
    public List<Line> ofHousehold(Actor actor, long household) {
        return Stream.of(MarkKind.values())
                .flatMap(kind -> marks.find(actor, kind, household).stream())
                .filter(mark -> mark.household().isMonitored()
                        || mark.seq() > 0
                        || mark.rule().since().isPresent())
                .map(mark -> new Line(mark.kind(), title(mark.kind()), step(mark.step()), mark.origin()))
                .toList();
    }

    MarkView of(Actor actor, Mark mark) {
        return new MarkView(
                mark,
                title(mark.kind()),
                ruling.plan().step(mark.step()),
                ruling.moves(actor, mark).entrySet().stream()
                        .map(entry -> button(mark.kind(), entry))
                        .toList(),
                mark.passages().stream().map(this::line).toList(),
                desk.why(actor, mark.kind(), mark.household().id()).map(MarkViews::why));
    }

    /** How the pack calls a mark. */
    public String title(MarkKind kind) {
        return ruling.plan().name(kind);
    }

    /** How the pack calls a step. */
    public String step(MarkStep step) {
        return ruling.plan().step(step).name();
    }

    /** An opinion that still holds, with who gave it and when. */
    static String opinion(Mark mark, MarkAction action) {
        return mark.inForce(action)
                .map(made -> "%s（%s %s）"
                        .formatted(said(made), made.by().name(), made.by().on()))
                .orElse("");
    }

    /** What was said in a passage, field by field. */
    static String said(MarkPassage made) {
        return made.action().fields(MarkKind.NO_LABOUR).stream()
                .map(field -> made.filled().text(field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("，"));
    }

    private static Button button(MarkKind kind, Map.Entry<MarkMove, Optional<String>> entry) {
        MarkMove move = entry.getKey();
        return new Button(
                move.action(), move.then().name(), move.action().fields(kind), entry.getValue(), move.basis());
    }

    private CaseView.Line line(MarkPassage passage) {
        return new CaseView.Line(
                passage.by().on().toString(),
                "%s（%s）".formatted(passage.by().name(), passage.by().as().title()),
                passage.action().title(),
                step(passage.from()),
                step(passage.to()),
                passage.filled().values().entrySet().stream()
                        .map(filled -> new CaseView.Said(filled.getKey().label(), filled.getValue()))
                        .toList(),
                passage.basis());
    }

    private static Why why(Proposed proposed) {
        return new Why(
                proposed.mark().question().says(),
                proposed.mark().question().basis().stream().map(Clause::id).collect(Collectors.joining("、")),
                proposed.parts().stream()
                        .map(part -> new Part(part.isWanted() ? part.says() : "不应：" + part.says(), part.holds()))
                        .toList(),
                proposed.lines().stream()
                        .map(line -> new Fact(line.whose(), line.fact(), Masked.text(line.value())))
                        .toList());
    }
}
