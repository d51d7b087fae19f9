package shouwang.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a cell by its column's kind. Nothing is repaired: what is not plainly of the kind is unreadable. */
final class CellText {
    private static final Map<String, String> YES_OR_NO =
            Map.of("是", "yes", "有", "yes", "1", "yes", "√", "yes", "否", "no", "无", "no", "0", "no", "×", "no");
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{4})/(\\d{1,2})/(\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH = Pattern.compile("\\d{4}(0[1-9]|1[0-2])");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SEPARATORS = Pattern.compile("[,\\uFF0C、;]");

    private CellText() {}

    static Reading read(Column column, Cell.Kind cell, String text) {
        return switch (column.kind()) {
            case TEXT -> new Reading.Value(text);
            case IDENTITY -> identity(cell, text);
            case YES_NO -> valueOr(Optional.ofNullable(YES_OR_NO.get(plain(cell, text))), "不是“是”或“否”");
            case DATE -> valueOr(date(cell, text), "不是日期");
            case MONTH -> valueOr(month(cell, plain(cell, text)), "不是年月");
            case COUNT -> valueOr(count(plain(cell, text)), "不是整数");
            case AMOUNT -> valueOr(decimal(text), "不是金额");
            case AREA -> valueOr(decimal(text), "不是面积");
            case CHOICE -> valueOr(column.choices().find(plain(cell, text)), "不在值列表中");
            case SEVERAL -> several(column.choices(), text);
        };
    }

    /** What a cell of the column may hold, for the person who repairs it. */
    static String allowed(Column column) {
        return switch (column.kind()) {
            case TEXT -> "可填任意文字";
            case IDENTITY -> "请把单元格设为文本格式，重新填写完整号码";
            case YES_NO -> "只能填 是、有、1、√ 或 否、无、0、×";
            case DATE -> "请按 2023-05-20、2023/5/20 或 2023年5月20日 填写真实日期";
            case MONTH -> "请按 202305 填写六位年月";
            case COUNT -> "只能填数字，例如 12";
            case AMOUNT -> "只能填数字、正负号和小数点，单位为元，例如 12000.50";
            case AREA -> "只能填数字、正负号和小数点，例如 3.5";
            case CHOICE -> "只能填 " + String.join("、", column.choices().words()) + " 之一";
            case SEVERAL -> "只能填 " + String.join("、", column.choices().words()) + "，多个值用顿号隔开";
        };
    }

    static String trimmed(Cell cell) {
        if (cell.kind() == Cell.Kind.EMPTY) {
            return "";
        }
        String text = cell.text();
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Blanks of every width; the no-break space and the byte-order mark are none to Java. */
    static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }

    private static Reading valueOr(Optional<String> canonical, String wrong) {
        return canonical.<Reading>map(Reading.Value::new).orElseGet(() -> new Reading.Unreadable(wrong));
    }

    /** A spreadsheet keeps fifteen digits of a number: the rest of an identity number in it is lost. */
    private static Reading identity(Cell.Kind cell, String text) {
        return switch (cell) {
            case NUMBER, DATE -> new Reading.Unreadable("是数字格式，后几位已丢失");
            default -> new Reading.Value(IdentityNumber.of(text).text());
        };
    }

    private static Optional<String> date(Cell.Kind cell, String text) {
        Matcher matcher = DATE.matcher(text);
        if (cell == Cell.Kind.NUMBER || !matcher.matches()) {
            return Optional.empty();
        }
        int first = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 7;
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group(first)),
                            Integer.parseInt(matcher.group(first + 1)),
                            Integer.parseInt(matcher.group(first + 2)))
                    .toString());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> month(Cell.Kind cell, String text) {
        return cell != Cell.Kind.DATE && MONTH.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> count(String text) {
        if (isWhole(text)) {
            return Optional.of(text);
        }
        return DIGITS.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).toBigInteger().toString())
                : Optional.empty();
    }

    private static Optional<String> decimal(String text) {
        if (isWhole(text)) {
            return Optional.of(text);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.toPlainString());
    }

    /** Most numbers: digits alone, in their one written form already. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 1 || !text.isEmpty() && text.charAt(0) != '0';
    }

    private static Reading several(Choices choices, String text) {
        TreeSet<String> words = new TreeSet<>();
        for (String part : SEPARATORS.split(text)) {
            String word = trimmed(Cell.text(part));
            if (!word.isEmpty()) {
                Optional<String> found = choices.find(word);
                if (found.isEmpty()) {
                    return new Reading.Unreadable("中的“" + word + "”不在值列表中");
                }
                words.add(found.get());
            }
        }
        return words.isEmpty() ? Reading.EMPTY : new Reading.Value(String.join("、", words));
    }

    /** A number cell of 12 and one of 12.0 say the same; text is taken as it stands. */
    private static String plain(Cell.Kind cell, String text) {
        return cell == Cell.Kind.NUMBER ? decimal(text).orElse(text) : text;
    }
}
