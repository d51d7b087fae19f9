package shouwang.policy.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import shouwang.policy.Clause;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;

/** A form of the plan (入户表,附件5、6、7) as the pack defines it: what is asked, what is offered, what is wrong. */
public final class Form {
    private static final Answers NOTHING = new Answers(Map.of(), Map.of());

    private final int number;
    private final String title;
    private final List<Clause> basis;
    private final List<Block> blocks;
    private final List<String> byHand;
    private final Map<String, Field> byKey = new LinkedHashMap<>();

    /** @param byHand what is written on the paper afterwards, and asked by no page */
    public Form(int number, String title, List<Clause> basis, List<Block> blocks, List<String> byHand) {
        this.number = number;
        this.title = title;
        this.basis = List.copyOf(basis);
        this.blocks = List.copyOf(blocks);
        this.byHand = List.copyOf(byHand);
        blocks.stream().flatMap(block -> block.fields().stream()).forEach(field -> byKey.put(field.key(), field));
    }

    /** The number of the annex. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public List<Clause> basis() {
        return basis;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** What is written on the paper by hand when the visit is long over (会后回填), such as what a meeting concluded. */
    public List<String> byHand() {
        return byHand;
    }

    public Stream<Field> fields() {
        return byKey.values().stream();
    }

    public Optional<Field> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * What stands in the form before anybody answers: what the register knows, else what the form offers.
     *
     * @param known of the household; its people are the rows of every block of people
     */
    public Answers offered(Offer.Known known) {
        HouseholdRecord household = known.household();
        List<String> people = household.members().stream()
                .map(member -> Long.toString(member.row()))
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block.level() == Block.Level.PERSON) {
                rows.put(block.key(), people);
                household.members().forEach(member -> offer(block, known, member, values));
            } else if (block.level() != Block.Level.LIST) {
                offer(block, known, household.values(), "", values);
            }
        }
        return new Answers(values, rows);
    }

    /** What the answers come to: every one in its written form, the ticks carried out, the sums reckoned. */
    public Answers settled(Answers given) {
        return settled(given, NOTHING);
    }

    /** The same; what was merely offered and is not asked falls away. */
    public Answers settled(Answers given, Answers offered) {
        return new Settling(this, given, offered).settled();
    }

    /** The same answers with every sum reckoned anew from those of its parts that are given. */
    public Answers summedUp(Answers given) {
        Map<String, String> values = new LinkedHashMap<>(given.values());
        for (Block block : blocks) {
            for (String row : given.rowsOf(block)) {
                block.fields().stream()
                        .filter(Field::isSum)
                        .forEach(field -> Settling.of(this, field, row, place -> Optional.ofNullable(values.get(place)))
                                .ifPresent(sum -> values.put(Answers.at(field.key(), row), sum)));
            }
        }
        return new Answers(values, given.rows());
    }

    /** Whether it asks for the household's income. */
    public boolean asksForIncome() {
        return blocks.stream().anyMatch(block -> block.level() == Block.Level.INCOME);
    }

    /** Everything that is wrong with the answers, in the order of the form. */
    public List<Complaint> check(Answers given) {
        return check(given, NOTHING);
    }

    /** The same, but for what stood in the form so before anybody answered: that is a doubt, and nobody's mistake here. */
    public List<Complaint> check(Answers given, Answers offered) {
        return new Checking(this, given, offered).complaints();
    }

    /** The answers that are a trouble, in the order of the form. */
    public List<Trouble> troubles(Answers given) {
        Answers answers = settled(given);
        List<Trouble> troubles = new ArrayList<>();
        for (Block block : blocks) {
            for (String row : answers.rowsOf(block)) {
                block.fields().stream()
                        .filter(field -> isAsked(block, field, answers, row))
                        .forEach(field -> answers.value(Answers.at(field.key(), row))
                                .filter(field.meaning().troubles()::contains)
                                .ifPresent(answer -> troubles.add(new Trouble(
                                        Answers.at(field.key(), row), field.label(), field.shown(answer)))));
            }
        }
        return troubles;
    }

    /** Whether the household was asked by telephone. */
    public boolean isByPhone(Answers answers) {
        return field(VisitField.METHOD.key())
                .flatMap(field -> field.meaning().byPhone())
                .filter(phone -> answers.value(VisitField.METHOD.key())
                        .filter(phone::equals)
                        .isPresent())
                .isPresent();
    }

    /** Whether a field of a row is asked, as far as the answers say. */
    public boolean isAsked(Block block, Field field, Answers answers, String row) {
        return block.askedWhen().holds(answers, row) && field.asking().when().holds(answers, row);
    }

    private static void offer(Block block, Offer.Known known, MemberRecord member, Map<String, String> values) {
        offer(block, known, member.values(), Long.toString(member.row()), values);
    }

    private static void offer(
            Block block, Offer.Known known, Map<String, String> facts, String row, Map<String, String> values) {
        for (Field field : block.fields()) {
            field.meaning()
                    .fact()
                    .map(facts::get)
                    .or(() -> field.meaning().offer().flatMap(offer -> offer.from(known)))
                    .ifPresent(text -> values.put(Answers.at(field.key(), row), text));
        }
    }
}
