package shouwang.office.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * The strings that a workbook's cells share. The first ones, which stand in most rows, are held; the rest, as a rule one
 * a row, lie outside the heap, so that a million people take no more memory than a thousand.
 */
final class SharedStrings implements AutoCloseable {

    private static final int HELD = 1 << 16;
    private static final int LETTERS_HELD = 4_000_000;
    private static final int MOST = 50_000_000;

    private final List<String> held = new ArrayList<>();
    private final SpilledStrings spilled = new SpilledStrings(1L << 30);

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(PartReader part, String file) {
        SharedStrings strings = new SharedStrings();
        try {
            int letters = 0;
            while (part.next()) {
                if (part.starts("si")) {
                    String string = part.richText("si");
                    letters = Math.min(LETTERS_HELD, letters + string.length());
                    strings.add(string, letters < LETTERS_HELD);
                    if (strings.size() > MOST) {
                        throw UnusableFile.beyondLimits(file, "文字数量");
                    }
                }
            }
            strings.spilled.seal();
            return strings;
        } catch (RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    int size() {
        return held.size() + spilled.size();
    }

    String get(int index) {
        return index < held.size() ? held.get(index) : spilled.get(index - held.size());
    }

    @Override
    public void close() {
        spilled.close();
    }

    private void add(String string, boolean fits) {
        if (fits && spilled.size() == 0 && held.size() < HELD) {
            held.add(string);
        } else {
            spilled.add(string);
        }
    }
}
