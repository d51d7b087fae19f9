package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shouwang.policy.Column;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;

/** Puts what the roster told of a household into slots: what is empty as the column means it, the rest as read. */
final class RosterBinder {
    private static final String NUMBER_SHARED = "numberShared";
    private static final String POSITION = "position";

    /** What the office tells of persons beside their columns. */
    static final Set<String> TOLD_OF_PERSONS = Set.of(NUMBER_SHARED, POSITION);

    private final Layout layout;
    private final Words words;
    private final List<Source> ofHousehold = new ArrayList<>();
    private final List<Source> ofPerson = new ArrayList<>();
    private final int numberShared;
    private final int position;

    RosterBinder(Layout layout, Words words, Set<String> columnsPresent) {
        this.layout = layout;
        this.words = words;
        Map<String, Integer> told = new HashMap<>();
        for (Fact fact : layout.used()) {
            List<Source> sources = fact.isPersons() ? ofPerson : ofHousehold;
            if (fact.origin() instanceof Fact.Origin.FromColumn from
                    && columnsPresent.contains(from.column().key())) {
                sources.add(new Source(from.column(), fact.type(), layout.index(fact), filledSlot(fact)));
            } else if (fact.origin() instanceof Fact.Origin.FromOffice from) {
                if (fact.isPersons()) {
                    told.put(from.key(), layout.index(fact));
                } else {
                    sources.add(new Source(from.key(), fact.type(), layout.index(fact)));
                }
            }
        }
        this.numberShared = told.getOrDefault(NUMBER_SHARED, Source.NOT_ASKED);
        this.position = told.getOrDefault(POSITION, Source.NOT_ASKED);
    }

    Facts bind(HouseholdRecord record) {
        Facts[] members = new Facts[record.members().size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = bind(record.members().get(i), i);
        }
        Facts household = Facts.household(layout.unknownHousehold(), members, record.complete());
        fill(household, ofHousehold, record.values(), record.keptBack());
        return household;
    }

    private Facts bind(MemberRecord member, int index) {
        Facts person = Facts.person(layout.unknownPerson(), member);
        fill(person, ofPerson, member.values(), Set.of());
        if (numberShared != Source.NOT_ASKED) {
            person.numbers[numberShared] = member.numberShared() ? Test.FLAGGED : Test.CLEAR;
        }
        if (position != Source.NOT_ASKED) {
            person.numbers[position] = index;
        }
        return person;
    }

    private void fill(Facts facts, List<Source> sources, Map<String, String> values, Set<String> keptBack) {
        for (Source source : sources) {
            if (keptBack.isEmpty() || !keptBack.contains(source.key())) {
                source.fill(facts, values.get(source.key()), words);
            }
        }
    }

    private int filledSlot(Fact fact) {
        return layout.book()
                .find(FactBook.filled(fact.name()))
                .filter(layout::has)
                .map(layout::index)
                .orElse(Source.NOT_ASKED);
    }

    /** One value of the record and the slots it fills. */
    private record Source(
            String key, FactType type, int slot, int filled, boolean emptyIsNone, Set<String> sayNothing) {
        static final int NOT_ASKED = -1;

        Source(Column column, FactType type, int slot, int filled) {
            this(
                    column.key(),
                    type,
                    slot,
                    filled,
                    column.whenEmpty() == Column.WhenEmpty.NONE,
                    column.choices().sayNothing());
        }

        Source(String key, FactType type, int slot) {
            this(key, type, slot, NOT_ASKED, false, Set.of());
        }

        void fill(Facts facts, @Nullable String value, Words words) {
            boolean isFilled = value != null && !value.isEmpty();
            if (filled != NOT_ASKED) {
                facts.numbers[filled] = isFilled ? Test.FLAGGED : Test.CLEAR;
            }
            if (isFilled && !(sayNothing.size() > 0 && sayNothing.contains(value))) {
                type.put(facts, slot, value, words);
            } else if (!isFilled && emptyIsNone) {
                type.put(facts, slot, type == FactType.YES_NO ? "no" : "", words);
            }
        }
    }
}
