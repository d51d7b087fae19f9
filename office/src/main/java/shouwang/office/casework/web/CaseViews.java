package shouwang.office.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.casework.CaseClock;
import shouwang.office.casework.Ruling;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.casework.procedure.Move;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.casework.web.CaseView.Button;
import shouwang.office.casework.web.CaseView.Line;
import shouwang.office.casework.web.CaseView.PaperLine;
import shouwang.office.casework.web.CaseView.Said;
import shouwang.office.casework.web.CaseView.StepView;
import shouwang.office.casework.web.CaseView.Target;
import shouwang.office.kernel.Actor;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.NeededPaper;
import shouwang.policy.procedure.Step;

/** Puts a case into words for the person who looks at it. */
@Component
public class CaseViews {

    private final Ruling ruling;
    private final CaseClock clock;
    private final Divisions divisions;

    CaseViews(Ruling ruling, CaseClock clock, Divisions divisions) {
        this.ruling = ruling;
        this.clock = clock;
        this.divisions = divisions;
    }

    CaseView of(Actor actor, CaseFile file) {
        IdentificationPlan plan = ruling.identification();
        return new CaseView(
                file,
                divisions.path(file.division()),
                source(file),
                new StepView(
                        plan.step(file.step()).name(),
                        plan.step(file.step()).body(),
                        clock.whole(file),
                        clock.step(file)),
                buttons(actor, file),
                file.passages().stream().map(this::line).toList(),
                papers(file),
                ruling.choices(),
                plan.lists().departments());
    }

    /** How the pack calls a step. */
    public String name(Step step) {
        return ruling.identification().step(step).name();
    }

    private String source(CaseFile file) {
        return ruling.identification().lists().sources().stream()
                .filter(source -> source.code().equals(file.opening().source()))
                .map(Coded::words)
                .findFirst()
                .orElse(file.opening().source());
    }

    /** The moves of one action together: a button is free when one of them is. */
    private List<Button> buttons(Actor actor, CaseFile file) {
        Map<Action, List<Move>> byAction = new LinkedHashMap<>();
        Map<Move, Optional<String>> moves = ruling.moves(Identification.TABLE, actor, file);
        moves.keySet()
                .forEach(move -> byAction.computeIfAbsent(move.action(), action -> new ArrayList<>())
                        .add(move));
        return byAction.entrySet().stream()
                .map(entry -> {
                    List<Move> free = entry.getValue().stream()
                            .filter(move ->
                                    moves.getOrDefault(move, Optional.empty()).isEmpty())
                            .toList();
                    Move first = entry.getValue().get(0);
                    return new Button(
                            entry.getKey(),
                            free.stream()
                                    .map(move -> new Target(move.then(), name(move.then())))
                                    .toList(),
                            free.isEmpty() ? moves.getOrDefault(first, Optional.empty()) : Optional.empty(),
                            first.basis());
                })
                .toList();
    }

    private Line line(Passage passage) {
        return new Line(
                passage.by().on().toString(),
                "%s(%s)".formatted(passage.by().name(), passage.by().as().title()),
                passage.action().title(),
                passage.from().map(this::name).orElse(""),
                name(passage.to()),
                passage.action().fields().stream()
                        .filter(field -> !passage.filled().text(field).isEmpty())
                        .map(field -> new Said(field.label(), passage.filled().text(field)))
                        .toList(),
                passage.basis());
    }

    private List<PaperLine> papers(CaseFile file) {
        List<NeededPaper> needed = ruling.identification().papers();
        List<NeededPaper> missing = file.missing(needed);
        return needed.stream()
                .map(paper -> new PaperLine(
                        paper.code(),
                        paper.name(),
                        Optional.ofNullable(file.papers().there().get(paper.code())),
                        missing.contains(paper)))
                .toList();
    }
}
