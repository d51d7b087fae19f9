package shouwang.office.app.town;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** 家庭成员: one invented person of the sample town and the row that says so. */
public final class SamplePerson {

    private final LocalDate bornOn;
    private final boolean male;
    private final Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);

    SamplePerson(LocalDate bornOn, boolean male) {
        this.bornOn = bornOn;
        this.male = male;
    }

    /** A person of the same facts, entered a second time in another household. */
    SamplePerson again() {
        SamplePerson copy = new SamplePerson(bornOn, male);
        copy.cells.putAll(cells);
        return copy;
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    public boolean isMale() {
        return male;
    }

    /** The person's own cells; an empty cell is left out. */
    public Map<RosterColumn, String> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /** The text of a cell, empty when nothing stands there. */
    public String get(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    public String name() {
        return get(RosterColumn.NAME);
    }

    public String number() {
        return get(RosterColumn.NUMBER);
    }

    SamplePerson put(RosterColumn column, String text) {
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
        return this;
    }

    boolean is(RosterColumn column, String text) {
        return get(column).equals(text);
    }

    int ageOn(LocalDate day) {
        return (int) java.time.temporal.ChronoUnit.YEARS.between(bornOn, day);
    }

    int age() {
        return ageOn(SampleTown.REFERENCE_DAY);
    }

    boolean canWork() {
        return get(RosterColumn.LABOUR).equals("普通劳动力")
                || get(RosterColumn.LABOUR).equals("技能劳动力");
    }

    boolean hasAnyLabour() {
        return canWork() || get(RosterColumn.LABOUR).equals("弱劳动力或半劳动力");
    }
}
