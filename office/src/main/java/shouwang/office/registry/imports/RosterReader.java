package shouwang.office.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shouwang.office.sheets.Row;
import shouwang.policy.Cell;
import shouwang.policy.Column;
import shouwang.policy.Level;
import shouwang.policy.Reading;

/** Reads the rows of one roster table through the pack's columns, and finds the village each means. */
final class RosterReader {

    /** Most cells of a column repeat a few texts; so many of them are read once. */
    private static final int REMEMBERED = 1000;

    private final List<ColumnReader> columns;
    private final RosterPlaces places;
    private final int townAt;
    private final int villageAt;

    RosterReader(RosterColumns columns, RosterPlaces places) {
        this.places = places;
        List<ColumnReader> readers = new ArrayList<>();
        columns.known().forEach((index, column) -> readers.add(new ColumnReader(index, column)));
        this.columns = List.copyOf(readers);
        this.townAt = columns.placeOf(RosterColumns.TOWN);
        this.villageAt = columns.placeOf(RosterColumns.VILLAGE);
    }

    RosterRow read(Row row) {
        Map<String, String> person = new LinkedHashMap<>();
        Map<String, String> household = new LinkedHashMap<>();
        List<String> keptBack = new ArrayList<>(0);
        Map<Integer, String> errors = new LinkedHashMap<>(0);
        boolean isRefused = false;
        for (ColumnReader reader : columns) {
            Reading reading = reader.read(row.cell(reader.index));
            boolean isHouseholds = reader.column.level() == Level.HOUSEHOLD;
            if (reading instanceof Reading.Value value) {
                (isHouseholds ? household : person).put(reader.column.key(), value.canonical());
            } else if (reading instanceof Reading.Unreadable unreadable) {
                errors.put(reader.index, unreadable.words());
                if (isHouseholds) {
                    keptBack.add(reader.column.key());
                } else {
                    isRefused = true;
                }
            }
        }
        String village = village(person, errors);
        return new RosterRow(row.number(), village, person, household, keptBack, errors, isRefused || village == null);
    }

    private @Nullable String village(Map<String, String> person, Map<Integer, String> errors) {
        String text = person.get(RosterColumns.VILLAGE);
        RosterPlaces.Place place = places.find(person.get(RosterColumns.TOWN), text == null ? "" : text);
        if (place.village() == null) {
            errors.putIfAbsent(place.isTownsFault() && townAt >= 0 ? townAt : villageAt, place.words());
        }
        return place.village();
    }

    private static final class ColumnReader {

        private final int index;
        private final Column column;
        private final Reading whenEmpty;
        private final boolean isPlain;
        private final Map<Cell, Reading> remembered = new HashMap<>();

        ColumnReader(int index, Column column) {
            this.index = index;
            this.column = column;
            this.whenEmpty = column.read(Cell.EMPTY);
            this.isPlain = column.kind() == Column.Kind.IDENTITY || column.kind() == Column.Kind.TEXT;
        }

        Reading read(Cell cell) {
            if (cell.kind() == Cell.Kind.EMPTY) {
                return whenEmpty;
            }
            if (isPlain) {
                return column.read(cell);
            }
            Reading known = remembered.get(cell);
            if (known != null) {
                return known;
            }
            Reading reading = column.read(cell);
            if (remembered.size() < REMEMBERED) {
                remembered.put(cell, reading);
            }
            return reading;
        }
    }
}
