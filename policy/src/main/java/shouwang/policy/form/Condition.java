package shouwang.policy.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** When something is asked (填写条件): every term holds; without a term it is always asked. */
public record Condition(List<Term> terms) {
    public static final Condition ALWAYS = new Condition(List.of());

    /** What one other field must say. */
    public record Term(String field, Test test) {}

    /** What a field may say. */
    public sealed interface Test {
        /** One of these answers; of several given at once, any. */
        record OneOf(List<String> answers) implements Test {}

        /** Anything at all. */
        record Filled() implements Test {}

        /** Nothing. */
        record Empty() implements Test {}

        /** A whole number within these bounds. */
        record Between(long from, long to) implements Test {}
    }

    /** Whether it holds for a row; a field that stands in no row is looked up for the household. */
    boolean holds(Answers answers, String row) {
        return terms.stream().allMatch(term -> holds(term.test(), said(answers, term.field(), row)));
    }

    /** The condition in words, by the labels of its fields. */
    public String inWords(Form form) {
        return terms.stream()
                .map(term -> form.field(term.field())
                        .map(field -> "“" + field.label() + "”" + words(field, term.test()))
                        .orElse(""))
                .collect(Collectors.joining("，且"));
    }

    private static Optional<String> said(Answers answers, String field, String row) {
        return answers.value(Answers.at(field, row)).or(() -> answers.value(field));
    }

    private static boolean holds(Test test, Optional<String> said) {
        if (test instanceof Test.OneOf oneOf) {
            return said.isPresent() && Arrays.stream(said.get().split("、")).anyMatch(oneOf.answers()::contains);
        } else if (test instanceof Test.Between between) {
            return said.filter(text -> text.matches("\\d{1,9}"))
                    .map(Long::valueOf)
                    .filter(number -> number >= between.from() && number <= between.to())
                    .isPresent();
        }
        return said.isPresent() == test instanceof Test.Filled;
    }

    private static String words(Field field, Test test) {
        if (test instanceof Test.OneOf oneOf) {
            return "为“" + oneOf.answers().stream().map(field::shown).collect(Collectors.joining("”或“")) + "”";
        } else if (test instanceof Test.Between between) {
            return "在 " + between.from() + " 至 " + between.to() + " 之间";
        }
        return test instanceof Test.Filled ? "已填" : "未填";
    }
}
