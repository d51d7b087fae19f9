package shouwang.policy.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Chinese, with what to do, what the CEL library says in English. */
final class CelWords {
    private static final Pattern NO_NAME = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_FIELD = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);

    private CelWords() {}

    static String of(String message) {
        Matcher name = NO_NAME.matcher(message);
        if (name.matches()) {
            return noFact(name.group(1));
        }
        Matcher field = NO_FIELD.matcher(message);
        if (field.matches()) {
            return noFact(field.group(1));
        }
        Matcher overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            return "类型不符：" + overload.group(1).replace("_", "") + " 不能用于 " + overload.group(2) + "，请核对两边的类型";
        }
        return "算式写法有误，请检查括号、引号和运算符（" + message.lines().findFirst().orElse("") + "）";
    }

    private static String noFact(String name) {
        return "没有名为“" + name + "”的事实，请检查拼写，或先在列或事实文件中写明";
    }
}
