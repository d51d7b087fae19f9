package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shouwang.policy.form.Block;
import shouwang.policy.form.Block.Level;
import shouwang.policy.form.Condition;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;
import shouwang.policy.form.VisitField;

/** Reads one form of the plan, and says what of it doesn't fit together or doesn't fit the columns. */
final class FormFile {
    private static final Map<String, Level> LEVELS =
            Map.of("household", Level.HOUSEHOLD, "person", Level.PERSON, "income", Level.INCOME, "list", Level.LIST);

    private final Entry file;
    private final Optional<Entry> visit;
    private final FieldReader reader;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Block> blockOf = new HashMap<>();

    /** @param visit the block with which every form ends */
    FormFile(Entry file, Optional<Entry> visit, FieldReader reader) {
        this.file = file;
        this.visit = visit;
        this.reader = reader;
    }

    Form read(Clauses clauses) {
        int number = file.as("annex", Integer::valueOf, "不是整数，请写附件的号数").orElse(0);
        String title = file.text("title");
        List<Block> blocks = new ArrayList<>();
        file.entries("blocks").forEach(entry -> blocks.add(block(entry)));
        visit.ifPresent(entry -> blocks.add(block(entry)));
        Form form = new Form(number, title, clauses.of(file), blocks, file.texts("by hand"));
        checkVisit();
        entries.forEach((key, entry) -> checkField(entry, fields.get(key)));
        file.nothingElse();
        return form;
    }

    private Block block(Entry entry) {
        String key = entry.text("block");
        Level level = entry.oneOf("level", LEVELS);
        List<Field> read = new ArrayList<>();
        for (Entry each : entry.entries("fields")) {
            Field field = reader.read(each, level);
            read.add(field);
            if (fields.put(field.key(), field) != null) {
                each.fault("key", "栏目“" + field.key() + "”在这张表中重复，请另取一个 key");
            }
            entries.put(field.key(), each);
        }
        Block block = new Block(
                key,
                new Block.Title(entry.text("title"), level, tick(entry, read)),
                List.copyOf(read),
                Conditions.read(entry),
                entry.texts("one of"));
        read.forEach(field -> blockOf.put(field.key(), block));
        block.oneOf().stream()
                .filter(name -> read.stream().noneMatch(field -> field.key().equals(name)))
                .forEach(name -> entry.fault("one of", "本表块中没有栏目“" + name + "”，请检查拼写"));
        checkTerms(entry, block.askedWhen());
        entry.nothingElse();
        return block;
    }

    private static Optional<Block.Tick> tick(Entry entry, List<Field> fields) {
        Optional<String> none = entry.optional("none");
        if (none.isPresent() && fields.stream().noneMatch(Field::asksForTrouble)) {
            entry.fault("none", "本表块没有写明 trouble 的问题，勾选“均无”没有意义：请改用 right，或写明 trouble");
        }
        return none.map(words -> new Block.Tick(words, true))
                .or(() -> entry.optional("right").map(words -> new Block.Tick(words, false)));
    }

    private void checkVisit() {
        for (VisitField needed : VisitField.values()) {
            Field field = fields.get(needed.key());
            if (field == null) {
                file.fault("缺少入户要素“" + needed.key() + "”，请在表中或 visit 文件中补上");
            } else if (field.kind() != needed.kind()) {
                entries.get(needed.key()).fault("kind", "入户要素“" + needed.key() + "”的类型不对");
            }
        }
        Field method = fields.get(VisitField.METHOD.key());
        if (method != null && method.meaning().byPhone().isEmpty()) {
            entries.get(method.key()).fault("排查方式缺少“phone”，请写明哪个值是电话了解");
        }
    }

    private void checkField(Entry entry, Field field) {
        checkTerms(entry, field.asking().when());
        if (field.asking().mark() == Field.Mark.CONDITIONAL
                && field.asking().when().terms().isEmpty()) {
            entry.fault("mark", "◐ 栏目缺少“asked when”，请写明什么情况下填写");
        }
        Set<String> siblings = new HashSet<>();
        Block own = blockOf.get(field.key());
        own.fields().forEach(each -> siblings.add(each.key()));
        for (String part : field.meaning().sumOf()) {
            Field of = fields.get(part);
            if (of == null
                    || !siblings.contains(part)
                    || of.kind() != Field.Kind.AMOUNT
                    || own.fields().indexOf(of) >= own.fields().indexOf(field)) {
                entry.fault("sum", "“" + part + "”不是本表块中写在前面的金额，不能相加");
            }
        }
    }

    private void checkTerms(Entry entry, Condition condition) {
        for (Condition.Term term : condition.terms()) {
            Field field = fields.get(term.field());
            if (field == null) {
                entry.fault("asked when", "条件中的栏目“" + term.field() + "”不在这张表的前面或本表块中，请检查拼写和次序");
            } else if (term.test() instanceof Condition.Test.OneOf oneOf) {
                oneOf.answers().stream()
                        .filter(answer -> !FieldReader.isAnswer(field, answer))
                        .forEach(answer -> entry.fault("asked when", "“" + answer + "”不是“" + field.label() + "”可填的值"));
            } else if (term.test() instanceof Condition.Test.Between && field.kind() != Field.Kind.COUNT) {
                entry.fault("asked when", "“" + field.label() + "”不是整数栏目，不能写成范围");
            }
        }
    }

    /** The conditions of blocks and fields. */
    static final class Conditions {
        private static final String BETWEEN = "\\d+\\.\\.\\d+";

        private Conditions() {}

        static Condition read(Entry entry) {
            return entry.entry("asked when")
                    .map(terms -> new Condition(terms.keys().stream()
                            .map(field -> new Condition.Term(field, test(terms.oneOrMore(field))))
                            .toList()))
                    .orElse(Condition.ALWAYS);
        }

        private static Condition.Test test(List<String> written) {
            if (written.equals(List.of("filled"))) {
                return new Condition.Test.Filled();
            } else if (written.equals(List.of("empty"))) {
                return new Condition.Test.Empty();
            } else if (written.size() == 1 && written.get(0).matches(BETWEEN)) {
                long[] bounds = Arrays.stream(written.get(0).split("\\.\\."))
                        .mapToLong(Long::parseLong)
                        .toArray();
                return new Condition.Test.Between(bounds[0], bounds[1]);
            }
            return new Condition.Test.OneOf(List.copyOf(written));
        }
    }
}
