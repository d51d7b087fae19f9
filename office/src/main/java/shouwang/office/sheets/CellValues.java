package shouwang.office.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import shouwang.policy.Cell;
import shouwang.policy.Cell.Kind;

/** Turns what a workbook stores for a cell into what the cell says. */
final class CellValues {

    static final Cell NOT_CALCULATED = new Cell(Kind.ERROR, "公式没有计算结果");

    /** Spreadsheets keep fifteen digits; the rest of a stored double is noise. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_NUMBER = 64;
    private static final double LAST_DATE = 2_958_466;
    private static final int SECONDS_A_DAY = 86_400;

    private final boolean countsFrom1904;
    private final Blanks blanks;

    CellValues(boolean countsFrom1904, Blanks blanks) {
        this.countsFrom1904 = countsFrom1904;
        this.blanks = blanks;
    }

    Cell text(String raw) {
        String text = blanks.apply(EscapedLetters.decode(raw));
        return text.isEmpty() ? Cell.EMPTY : Cell.text(text);
    }

    Cell number(String raw, boolean isDate) {
        if (isDate) {
            Optional<Cell> date = date(raw);
            if (date.isPresent()) {
                return date.get();
            }
        }
        if (isPlain(raw)) {
            return new Cell(Kind.NUMBER, raw);
        }
        return decimal(raw)
                .map(number -> new Cell(Kind.NUMBER, plain(number)))
                .orElseGet(() -> new Cell(Kind.ERROR, raw));
    }

    /** A date written as text by a strict workbook: {@code 2023-05-20} or with a time. */
    Cell isoDate(String raw) {
        try {
            boolean hasTime = raw.length() > 10;
            return dated(
                    hasTime
                            ? LocalDateTime.parse(raw.replaceFirst("Z$", ""))
                            : LocalDate.parse(raw).atStartOfDay());
        } catch (DateTimeException e) {
            return new Cell(Kind.ERROR, raw);
        }
    }

    static Cell truth(String raw) {
        return new Cell(Kind.BOOLEAN, raw.equals("1") || raw.equals("true") ? "TRUE" : "FALSE");
    }

    private Optional<Cell> date(String raw) {
        return decimal(raw).map(BigDecimal::doubleValue).flatMap(serial -> {
            // Day 0 is a time without a day; day 60 of the older count, 1900-02-29, never was.
            int first = countsFrom1904 ? 0 : 1;
            if (serial < first || serial >= LAST_DATE || !countsFrom1904 && Math.floor(serial) == 60) {
                return Optional.empty();
            }
            long days = (long) Math.floor(serial);
            long seconds = Math.round((serial - days) * SECONDS_A_DAY);
            return Optional.of(dated(start(days).plusDays(days).atStartOfDay().plusSeconds(seconds)));
        });
    }

    private LocalDate start(long days) {
        if (countsFrom1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    private Cell dated(LocalDateTime time) {
        boolean hasTime = time.toLocalTime().toSecondOfDay() > 0;
        return new Cell(
                Kind.DATE,
                hasTime && blanks == Blanks.KEPT
                        ? time.toString()
                        : time.toLocalDate().toString());
    }

    private static Optional<BigDecimal> decimal(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            // No double is larger; a hostile exponent would fill the memory with noughts.
            return Math.abs((long) number.precision() - number.scale()) > 310 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Most numbers are short whole ones that already stand as they read. */
    private static boolean isPlain(String raw) {
        int length = raw.length();
        if (length == 0 || length > 15 || raw.charAt(0) == '0' && length > 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
