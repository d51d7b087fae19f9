package shouwang.office.app.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import shouwang.office.app.town.Roles.Role;
import shouwang.office.region.Division;

/** 农户: one household of the sample town, with what is planted in it. */
public final class SampleHousehold {

    private final String number;
    private final Division village;
    private final int group;
    private final Role role;
    private final Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
    private final List<SamplePerson> people = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private final List<UnreadableCell> unreadable = new ArrayList<>();

    SampleHousehold(String number, Division village, int group, Role role) {
        this.number = number;
        this.village = village;
        this.group = group;
        this.role = role;
    }

    /** 户编号, by which every output names it. */
    public String number() {
        return number;
    }

    public Division village() {
        return village;
    }

    public int group() {
        return group;
    }

    /** The people in the order of their rows; the head first. */
    public List<SamplePerson> people() {
        return Collections.unmodifiableList(people);
    }

    /** The cells that are the household's, whatever rows repeat them; an empty cell is left out. */
    public Map<RosterColumn, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** The data rules that must flag this household, because a fault was planted. */
    public List<String> rules() {
        return Collections.unmodifiableList(rules);
    }

    /** The cells that can't be read and come back in rejects.xlsx. */
    public List<UnreadableCell> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }

    /** The text of a household's cell, empty when nothing stands there. */
    public String get(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    Role role() {
        return role;
    }

    SampleHousehold put(RosterColumn column, String text) {
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
        return this;
    }

    SampleHousehold add(SamplePerson person) {
        people.add(person);
        return this;
    }

    void plant(String rule) {
        rules.add(rule);
    }

    void plant(UnreadableCell cell) {
        unreadable.add(cell);
    }

    SamplePerson head() {
        return people.get(0);
    }

    Optional<SamplePerson> first(Predicate<SamplePerson> test) {
        return people.stream().filter(test).findFirst();
    }

    Optional<SamplePerson> relative(String relation) {
        return first(person -> person.is(RosterColumn.RELATION, relation));
    }

    boolean isMonitored() {
        return cells.containsKey(RosterColumn.CATEGORY);
    }

    boolean isEliminated() {
        return get(RosterColumn.ELIMINATED).equals("是");
    }

    /** A cell that no reader can read, as the manifest names it. */
    public record UnreadableCell(int personIndex, RosterColumn column, String text, boolean asNumber) {}
}
