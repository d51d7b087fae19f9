package shouwang.policy.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import shouwang.policy.Choices;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Level;
import shouwang.policy.Reading;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Field.Kind;
import shouwang.policy.form.Field.Mark;
import shouwang.policy.form.Offer;

/** Reads one field of a form: its own words where it has some, else those of the column that it shows and feeds. */
final class FieldReader {
    private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
            .collect(Collectors.toMap(
                    kind -> kind.name().toLowerCase(Locale.ROOT).replace("_", ""), Function.identity()));
    private static final Map<String, Mark> MARKS =
            Map.of("●", Mark.REQUIRED, "◐", Mark.CONDITIONAL, "○", Mark.OPTIONAL);
    /** What a form may ask more closely than the roster's column does. */
    private static final Map<Kind, Column.Kind> FINER = Map.of(
            Kind.PHONE, Column.Kind.TEXT,
            Kind.NOTE, Column.Kind.TEXT,
            Kind.CHOICE, Column.Kind.TEXT);

    private final Columns columns;
    private final Map<String, List<String>> lists;

    /** @param lists the pack's closed lists, by name */
    FieldReader(Columns columns, Map<String, List<String>> lists) {
        this.columns = columns;
        this.lists = lists;
    }

    Field read(Entry entry, Block.Level level) {
        String key = entry.text("key");
        Optional<Column> column = column(entry, key, level);
        Kind kind = kind(entry, column);
        Field field = new Field(
                key, kind, reads(entry, key, kind, column, level), asking(entry, kind), meaning(entry, column));
        checkAnswers(entry, field);
        entry.nothingElse();
        return field;
    }

    /** Whether a field may be answered so. */
    static boolean isAnswer(Field field, String answer) {
        return field.read(answer) instanceof Reading.Value value
                && (field.words().isEmpty() || field.words().contains(value.canonical()))
                && (field.kind() != Kind.YES_NO || value.canonical().equals(answer));
    }

    /** The register's column that it shows and feeds: the one it names, else the one of its key, if there is one. */
    private Optional<Column> column(Entry entry, String key, Block.Level level) {
        Optional<String> named = entry.optional("fact");
        if (named.filter("none"::equals).isPresent() || level == Block.Level.LIST) {
            return Optional.empty();
        }
        Level whose = level == Block.Level.PERSON ? Level.PERSON : Level.HOUSEHOLD;
        Optional<Column> column = columns.find(named.orElse(key)).filter(found -> found.level() == whose);
        if (named.isPresent() && column.isEmpty()) {
            entry.fault("fact", "列字典中没有这一层级的列“" + named.get() + "”，请检查拼写");
        }
        return column;
    }

    private static Kind kind(Entry entry, Optional<Column> column) {
        if (!entry.has("kind")) {
            if (column.isEmpty()) {
                entry.fault("缺少“kind”：列字典中没有同名的列，请写明类型");
            }
            return column.map(found -> Kind.valueOf(found.kind().name())).orElse(Kind.TEXT);
        }
        Kind kind = entry.oneOf("kind", KINDS);
        boolean fits = column.map(Column::kind)
                .filter(of -> !of.name().equals(kind.name()) && FINER.get(kind) != of)
                .isEmpty();
        if (!fits) {
            entry.fault("kind", "与列“" + column.get().header() + "”的类型不同：请去掉 kind，或用 fact: none 与该列分开");
        }
        return kind;
    }

    private Column reads(Entry entry, String key, Kind kind, Optional<Column> column, Block.Level level) {
        List<String> words = words(entry);
        Choices choices = words.isEmpty()
                ? column.map(Column::choices).orElse(Choices.OPEN)
                : new Choices(List.copyOf(words), Map.of(), Set.of());
        if (kind == Kind.CHOICE && choices.isOpen()) {
            entry.fault("单选栏目缺少 words，请列出允许的值");
        }
        Optional<String> label = column.isPresent() ? entry.optional("label") : Optional.of(entry.text("label"));
        return new Column(
                key,
                label.orElseGet(() -> column.map(Column::header).orElse(key)),
                level == Block.Level.PERSON ? Level.PERSON : Level.HOUSEHOLD,
                columnKind(kind),
                choices,
                Column.WhenEmpty.UNKNOWN,
                false);
    }

    private List<String> words(Entry entry) {
        Optional<String> list = entry.optional("words of");
        list.filter(name -> !lists.containsKey(name))
                .ifPresent(name -> entry.fault("words of", "没有名为“" + name + "”的值列表，请检查拼写"));
        return list.map(name -> lists.getOrDefault(name, List.of())).orElseGet(() -> entry.texts("words"));
    }

    private static Column.Kind columnKind(Kind kind) {
        return switch (kind) {
            case TEXT, NOTE, PHONE, TIME, MEMBER, PEOPLE -> Column.Kind.TEXT;
            default -> Column.Kind.valueOf(kind.name());
        };
    }

    private static Field.Asking asking(Entry entry, Kind kind) {
        Mark mark = entry.has("mark") ? entry.oneOf("mark", MARKS) : Mark.OPTIONAL;
        Optional<BigDecimal> from = bound(entry, "from");
        boolean isFigure = kind == Kind.COUNT || kind == Kind.AMOUNT || kind == Kind.AREA;
        if (!isFigure && (from.isPresent() || entry.has("to"))) {
            entry.fault("from", "只有数字栏目才有 from、to");
        }
        return new Field.Asking(
                mark,
                FormFile.Conditions.read(entry),
                isFigure ? from.or(() -> Optional.of(BigDecimal.ZERO)) : Optional.empty(),
                bound(entry, "to"),
                entry.optional("or"));
    }

    private static Optional<BigDecimal> bound(Entry entry, String key) {
        return entry.has(key) ? entry.as(key, BigDecimal::new, "不是数字") : Optional.empty();
    }

    private Field.Meaning meaning(Entry entry, Optional<Column> column) {
        return new Field.Meaning(
                column.map(Column::key),
                entry.oneOrMore("trouble"),
                offer(entry),
                entry.texts("sum"),
                entry.optional("phone"));
    }

    private Optional<Offer> offer(Entry entry) {
        if (entry.has("usual")) {
            return entry.optional("usual").map(Offer.Usual::new);
        }
        return entry.entry("offer").flatMap(this::offered);
    }

    private Optional<Offer> offered(Entry entry) {
        Optional<Offer> read = Optional.empty();
        if (entry.has("people")) {
            Optional<String> with = entry.optional("with");
            Optional<String> without = entry.optional("without");
            entry.text("people");
            with.or(() -> without)
                    .filter(key -> columns.find(key)
                            .filter(column -> column.level() == Level.PERSON)
                            .isEmpty())
                    .ifPresent(key -> entry.fault("没有家庭成员的列“" + key + "”，请检查拼写"));
            read = Optional.of(new Offer.Members(with.or(() -> without), without.isEmpty(), entry.texts("except")));
        } else if (entry.has("greatest")) {
            Map<String, String> greatest = new LinkedHashMap<>();
            entry.entry("greatest")
                    .ifPresent(words -> words.keys().forEach(word -> {
                        String key = words.text(word);
                        if (columns.find(key)
                                .filter(column -> column.kind() == Column.Kind.AMOUNT)
                                .isEmpty()) {
                            words.fault(word, "没有金额列“" + key + "”，请检查拼写");
                        }
                        greatest.put(word, key);
                    }));
            read = Optional.of(new Offer.Greatest(greatest));
        } else if (entry.has("times the standard")) {
            List<Offer.Band.Step> steps = new ArrayList<>();
            entry.entry("times the standard")
                    .ifPresent(words -> words.keys()
                            .forEach(word -> steps.add(new Offer.Band.Step(
                                    word,
                                    words.as(word, BigDecimal::new, "不是倍数").orElse(BigDecimal.ONE)))));
            read = Optional.of(new Offer.Band(List.copyOf(steps), entry.text("above")));
        } else if (entry.has("office")) {
            String name = entry.text("office");
            if (!Offer.Office.NAMES.contains(name)) {
                entry.fault("office", "“" + name + "”不可用，只能是 " + String.join("、", Offer.Office.NAMES));
            }
            read = Optional.of(new Offer.Office(name));
        } else {
            entry.fault("没有写明预填什么，请用 people、greatest、times the standard、office 之一，固定值用 usual");
        }
        entry.nothingElse();
        return read;
    }

    /** Whatever the pack says a field may be answered, the field itself must be able to read. */
    private static void checkAnswers(Entry entry, Field field) {
        List<String> answers = new ArrayList<>(field.meaning().troubles());
        field.meaning().byPhone().ifPresent(answers::add);
        field.meaning().offer().ifPresent(offer -> {
            if (offer instanceof Offer.Usual usual && field.kind() != Kind.MEMBER && field.kind() != Kind.PEOPLE) {
                answers.add(usual.answer());
            } else if (offer instanceof Offer.Greatest greatest) {
                answers.addAll(greatest.columnByWord().keySet());
            } else if (offer instanceof Offer.Band band) {
                band.steps().forEach(step -> answers.add(step.word()));
                answers.add(band.above());
            }
        });
        answers.stream()
                .filter(answer -> !isAnswer(field, answer))
                .forEach(answer -> entry.fault("“" + answer + "”不是栏目“" + field.label() + "”可填的值"));
    }
}
