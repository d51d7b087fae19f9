package shouwang.office.access;

import shouwang.office.kernel.Problem;

/** What the room answers when it refuses. */
public enum AccessProblem implements Problem {
    PASSWORD_TOO_SHORT("ACC-001", 422, "新密码至少 10 个字符。可以用一句自己记得住的话。"),
    PASSWORD_IS_THE_OLD("ACC-002", 422, "新密码不能与原密码相同。"),
    PASSWORDS_DIFFER("ACC-003", 422, "两次输入的新密码不一致,请重新输入。"),
    PASSWORD_WRONG("ACC-004", 422, "原密码不对,请重新输入。"),
    PASSWORD_HAS_THE_NAME("ACC-005", 422, "新密码里不能含有登录名。"),
    SIGN_IN_NAME_TAKEN("ACC-006", 409, "登录名“%s”已有人使用,请换一个。"),
    POST_HELD_ALREADY("ACC-007", 409, "此人已在该区划担任同一岗位。"),
    DIVISION_NOT_BELOW_YOURS("ACC-008", 422, "只能在本人管辖范围内设岗:%s 不在范围内。"),
    ROLE_ABOVE_YOURS("ACC-009", 422, "您的岗位不能设立“%s”岗位,请联系上级。"),
    NOT_ONESELF("ACC-010", 422, "不能停用自己的账号或岗位,请由另一位管理人员办理。"),
    SIGN_IN_NAME_NOT_PLAIN("ACC-011", 422, "登录名用小写字母、数字和短横线,2 到 32 个字符。"),
    NAME_MISSING("ACC-012", 422, "请填写姓名。"),
    ACCOUNT_ENDED("ACC-013", 409, "此账号已停用或已没有岗位。需要时请另开新账号。"),
    POST_BEYOND_YOURS("ACC-014", 422, "此人还担任您管辖以外的岗位,请由上级办理。"),
    ROLE_OF_ANOTHER_LEVEL("ACC-015", 422, "“%s”岗位要设在%s,请另选区划。"),
    NAMESAKE_HOLDS_THE_POST("ACC-016", 409, "“%s”已担任此岗位(登录名 %s)。如是另一位同名的人,请填写另一个登录名。"),
    TOO_MANY_ROWS("ACC-017", 422, "一次最多开通 %d 人,请分几次交。"),
    NOTHING_TO_OPEN("ACC-018", 422, "表里没有要开通的人。请在表头下面逐行填写后再交。"),
    GRID_POST_NOT_HERE("ACC-019", 422, "“%s”设在%s一级,请改填岗位或网格。"),
    GRID_POST_HELD("ACC-020", 409, "此岗位现由 %s 担任。要换人,请打开此人办理“换人”。"),
    GRID_PERSON_IS_THERE("ACC-021", 409, "%s 已在此岗位上。"),
    GRID_CHANGED("ACC-022", 409, "这个岗位刚才已有变动。请回到网格页查看后再办。"),
    GRID_REASON_MISSING("ACC-023", 422, "请写明变动原因。"),
    GRID_DAY_AHEAD("ACC-024", 422, "日期不能晚于办公日 %s。"),
    GRID_DAY_TOO_EARLY("ACC-025", 422, "日期不能早于此岗位上一次变动的日期 %s。"),
    GRID_PHONE_WRONG("ACC-026", 422, "电话只填数字,可有短横线,例如 13900000000。"),
    GRID_ACCOUNT_UNKNOWN("ACC-027", 422, "您的管辖范围内没有这个在用的账号。"),
    GRID_ACCOUNT_OF_ANOTHER("ACC-028", 422, "所选账号是 %s 的,与所填姓名不符。"),
    GRID_NOTHING_CHANGES("ACC-029", 422, "没有改动。"),
    GRID_DAY_UNREADABLE("ACC-030", 422, "日期请按 2023-05-20 填写。"),
    GRID_NOTHING_TO_TAKE("ACC-031", 422, "表里没有填人。请在表头下面逐行填写后再交。");

    private final String code;
    private final int status;
    private final String words;

    AccessProblem(String code, int status, String words) {
        this.code = code;
        this.status = status;
        this.words = words;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String words() {
        return words;
    }
}
