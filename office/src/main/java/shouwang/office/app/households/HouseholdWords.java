package shouwang.office.app.households;

import shouwang.office.kernel.Masked;
import shouwang.policy.IdentityNumber;

/** 用语: how the states of a household are said on pages and in downloads. */
public final class HouseholdWords {

    private HouseholdWords() {}

    /** A 户编号; masked only where a village uses the head's identity number for it. */
    public static String number(String householdNo) {
        return IdentityNumber.of(householdNo).isSound() ? Masked.number(householdNo) : householdNo;
    }

    public static String monitored(String code) {
        return switch (code) {
            case "yes" -> "监测对象";
            case "eliminated" -> "风险已消除";
            default -> "否";
        };
    }

    public static String inRange(String code) {
        return switch (code) {
            case "yes" -> "低于标准";
            case "no" -> "否";
            default -> "待问清";
        };
    }

    public static String severity(String code) {
        return switch (code) {
            case "error" -> "错误";
            case "doubt" -> "存疑";
            default -> "提示";
        };
    }
}
