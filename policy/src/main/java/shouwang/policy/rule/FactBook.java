package shouwang.policy.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Column;
import shouwang.policy.Columns;
import shouwang.policy.Level;

/** Every fact by its name, in the order in which they can be filled, and the constants of the pack with their types. */
public final class FactBook {
    private static final String FILLED = "Given";

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, FactType> declared = new LinkedHashMap<>();
    private final Map<String, FactType> constants = new LinkedHashMap<>();

    public FactBook(Columns columns) {
        columns.all().forEach(this::addColumn);
    }

    /** Makes a name known with its type before the fact is; false when the name is taken. */
    public boolean declare(String name, FactType type) {
        boolean isNew = declared.putIfAbsent(name, type) == null;
        if (isNew && type == FactType.TEXTS) {
            declared.putIfAbsent(filled(name), FactType.YES_NO);
        }
        return isNew;
    }

    /** Adds a declared fact; when it is a list, with another that says whether anything is in it. */
    public void add(Fact fact) {
        facts.put(fact.name(), fact);
        if (fact.type() == FactType.TEXTS) {
            addFilled(fact);
        }
    }

    /** Adds a figure or a list of the policy, the same for every household on a day. */
    public void addConstant(String name, FactType type) {
        constants.put(name, type);
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Fact get(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException("no fact " + name);
        }
        return fact;
    }

    /** Every name that a sentence may use, with its type. */
    Map<String, FactType> declared() {
        return declared;
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public Map<String, FactType> constants() {
        return constants;
    }

    /** The name of the fact that says whether another is filled. */
    static String filled(String name) {
        return name + FILLED;
    }

    private void addColumn(Column column) {
        String name = column.level() == Level.PERSON ? Fact.ofPerson(column.key()) : column.key();
        FactType type = FactType.of(column);
        declared.put(name, type);
        declared.put(filled(name), FactType.YES_NO);
        Fact fact = new Fact(name, column.level(), type, column.header(), new Fact.Origin.FromColumn(column));
        facts.put(name, fact);
        addFilled(fact);
    }

    private void addFilled(Fact of) {
        String name = filled(of.name());
        facts.put(name, new Fact(name, of.level(), FactType.YES_NO, "已填" + of.says(), new Fact.Origin.Filled(of)));
    }
}
