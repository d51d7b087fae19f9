package shouwang.office.fieldwork.web;

import java.util.List;
import java.util.Optional;
import shouwang.office.kernel.Masked;
import shouwang.policy.Column;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;

/** 入户记录页: a filed form as it is read and printed; numbers of people are masked, empty fields left out. */
public final class RecordView {

    private final Form form;
    private final Answers answers;

    RecordView(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
    }

    /** A block that has answers. */
    public record Part(String title, Optional<String> confirmed, List<Line> lines) {}

    /** A person or a line of a list, or the whole block under no title. */
    public record Line(String title, List<Said> answers) {}

    /** An answer, and whether it is a trouble. */
    public record Said(String label, String answer, boolean isTrouble) {}

    public String title() {
        return form.title();
    }

    public List<Part> parts() {
        return form.blocks().stream()
                .map(this::part)
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private Part part(Block block) {
        return new Part(
                block.title().words(),
                block.tick()
                        .filter(tick -> answers.value(block.tickKey()).isPresent())
                        .map(Block.Tick::words),
                answers.rowsOf(block).stream()
                        .map(row -> new Line(title(block, row), said(block, row)))
                        .filter(line -> !line.answers().isEmpty())
                        .toList());
    }

    private String title(Block block, String row) {
        return switch (block.level()) {
            case PERSON -> answers.value(Answers.at("name", row)).orElse("成员");
            case LIST -> "第" + row + "条";
            default -> "";
        };
    }

    private List<Said> said(Block block, String row) {
        return block.fields().stream()
                .flatMap(field -> answers.value(Answers.at(field.key(), row)).stream()
                        .map(answer -> new Said(
                                field.label(),
                                shown(field, answer),
                                field.meaning().troubles().contains(answer))))
                .toList();
    }

    private static String shown(Field field, String answer) {
        if (field.reads().kind() == Column.Kind.IDENTITY) {
            return Masked.number(answer);
        }
        return field.kind() == Field.Kind.PHONE ? Masked.phone(answer) : field.shown(answer);
    }
}
