package shouwang.policy.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shouwang.policy.Reading;

/** Holds answers against their form. */
final class Checking {
    private final Form form;
    private final Answers answers;
    private final Answers offered;
    private final List<Complaint> complaints = new ArrayList<>();

    /** @param offered what stood in the form before: what was wrong in it already is a doubt, and no mistake of the form */
    Checking(Form form, Answers given, Answers offered) {
        this.form = form;
        this.answers = form.settled(given, offered);
        this.offered = offered;
    }

    List<Complaint> complaints() {
        for (Block block : form.blocks()) {
            if (block.askedWhen().holds(answers, "")) {
                check(block);
            }
        }
        return complaints;
    }

    private void check(Block block) {
        boolean isTicked = answers.value(block.tickKey()).isPresent();
        boolean isOpen = block.tick().filter(Block.Tick::isNone).isPresent() && !isTicked;
        for (String row : answers.rowsOf(block)) {
            block.fields().stream()
                    .filter(field -> !(isOpen && field.asksForTrouble()) || isGiven(field, row))
                    .forEach(field -> check(block, field, row));
            checkOneOf(block, row);
        }
        if (!isTicked) {
            block.tick()
                    .ifPresent(tick ->
                            complain(block.tickKey(), "“" + block.title().words() + "”请核对后勾选“" + tick.words() + "”"));
        }
    }

    private boolean isGiven(Field field, String row) {
        return answers.value(Answers.at(field.key(), row)).isPresent();
    }

    private void check(Block block, Field field, String row) {
        String place = Answers.at(field.key(), row);
        Optional<String> answer = answers.value(place);
        boolean isAsked = field.asking().when().holds(answers, row);
        if (answer.isEmpty()) {
            if (isAsked && field.isRequired() && !block.oneOf().contains(field.key())) {
                complain(place, (isChosen(field) ? "请选择" : "请填写") + field.label());
            }
        } else if (!isAsked) {
            complain(place, field.label() + "只在" + field.asking().when().inWords(form) + "时填写：请清空，或改正前面的回答");
        } else if (!stoodSo(field, row)) {
            if (field.read(answer.get()) instanceof Reading.Unreadable unreadable) {
                complain(place, unreadable.words());
            }
            checkSum(field, row);
        }
    }

    private static boolean isChosen(Field field) {
        return field.kind() == Field.Kind.YES_NO || !field.words().isEmpty();
    }

    private boolean stoodSo(Field field, String row) {
        return Stream.concat(Stream.of(field.key()), field.meaning().sumOf().stream())
                .map(key -> Answers.at(key, row))
                .allMatch(place -> answers.value(place).equals(offered.value(place)));
    }

    /** A sum that stands beside its parts must be theirs. */
    private void checkSum(Field field, String row) {
        String place = Answers.at(field.key(), row);
        Settling.of(form, field, row, answers::value)
                .filter(sum -> answers.value(place).filter(sum::equals).isEmpty())
                .ifPresent(sum -> complain(place, field.label() + "与各项之和不符：各项相加为 " + sum + "。请改正，或补齐各项"));
    }

    private void checkOneOf(Block block, String row) {
        if (block.oneOf().isEmpty()) {
            return;
        }
        long filled = block.oneOf().stream()
                .filter(key -> answers.value(Answers.at(key, row)).isPresent())
                .count();
        if (filled != 1) {
            String labels = block.oneOf().stream()
                    .map(key -> form.field(key).map(Field::label).orElse(key))
                    .collect(Collectors.joining("、"));
            complain(Answers.at(block.oneOf().get(0), row), labels + "必须填写其中一项，也只能填写一项");
        }
    }

    private void complain(String place, String words) {
        complaints.add(new Complaint(place, words));
    }
}
