package shouwang.office.kernel;

import java.util.regex.Pattern;

/** 脱敏: identity numbers and phones as pages and downloads show them, enough to tell people apart and no more. */
public final class Masked {

    /** An identity number, whole or damaged, or a disability certificate's: the date and half of the order go. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{6})\\d{5,12}([0-9Xx]{4})(?![0-9A-Za-z])");

    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])(1\\d{2})\\d{4}(\\d{4})(?![0-9A-Za-z])");

    private Masked() {}

    /** One number: first six and last four characters; a short or strange one shows its last two. */
    public static String number(String number) {
        if (number.length() < 15) {
            return "*".repeat(Math.max(0, number.length() - 2)) + number.substring(Math.max(0, number.length() - 2));
        }
        return number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4);
    }

    /** One phone number: first three and last four digits. */
    public static String phone(String phone) {
        return phone.length() < 8 ? phone : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** A text in which numbers of people and phones may stand. */
    public static String text(String text) {
        String plain = PHONE.matcher(text).replaceAll("$1****$2");
        return NUMBER.matcher(plain).replaceAll("$1********$2");
    }
}
