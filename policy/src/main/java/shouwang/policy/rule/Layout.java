package shouwang.policy.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every fact its slot: one row of slots for a household, one for each of its people. */
final class Layout {
    /** The household, the person asked of, and two more who are looked for. */
    static final int PLACES = 4;

    private final FactBook book;
    private final Set<String> names = new HashSet<>();
    private final List<Fact> used;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final long[] unknownHousehold;
    private final long[] unknownPerson;

    /** @param asked the facts that somebody asks for; those they are derived from get their slots too */
    Layout(FactBook book, Collection<Fact> asked) {
        this.book = book;
        asked.forEach(this::use);
        this.used = book.facts().stream()
                .filter(fact -> names.contains(fact.name()))
                .toList();
        int[] next = new int[2];
        used.forEach(fact -> indexes.put(fact.name(), next[placeOf(fact)]++));
        this.unknownHousehold = new long[next[Slot.HOUSEHOLD]];
        this.unknownPerson = new long[next[Slot.PERSON]];
        for (Fact fact : used) {
            (fact.isPersons() ? unknownPerson : unknownHousehold)[index(fact)] =
                    fact.type().unknown();
        }
    }

    private void use(Fact fact) {
        if (names.add(fact.name())) {
            fact.origin().facts().forEach(this::use);
        }
    }

    /** The facts that have a slot, in the order in which they can be filled. */
    List<Fact> used() {
        return used;
    }

    boolean has(Fact fact) {
        return indexes.containsKey(fact.name());
    }

    FactBook book() {
        return book;
    }

    Slot slot(String name, int place) {
        Fact fact = book.get(name);
        return new Slot(fact, place, index(fact));
    }

    /** The fact's own slot: the household's, or that of the person asked of. */
    Slot slot(Fact fact) {
        return new Slot(fact, placeOf(fact), index(fact));
    }

    int index(Fact fact) {
        Integer index = indexes.get(fact.name());
        if (index == null) {
            throw new IllegalStateException("no slot for " + fact.name());
        }
        return index;
    }

    long[] unknownHousehold() {
        return unknownHousehold;
    }

    long[] unknownPerson() {
        return unknownPerson;
    }

    private static int placeOf(Fact fact) {
        return fact.isPersons() ? Slot.PERSON : Slot.HOUSEHOLD;
    }
}
