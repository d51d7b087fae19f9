package shouwang.office.campaign;

import java.util.Arrays;
import java.util.Optional;

/** 附件: the official tables that the desk fills, by the numbers of the plan. */
public enum Annex {
    DISPATCH(4, "工作调度表", "各村(社区)排查进度,按村按日统计。"),
    LEDGER(7, "农户入户台账", "重点人群以外的农户,一户一行,空白栏入户时填写。"),
    NO_LABOUR(8, "整户无劳动能力兜底保障户名单", "按规则筛出的户,经村、镇认定后上报。"),
    DEVELOPMENT(9, "已实施开发式帮扶监测对象名单", "按规则筛出的户,有无意愿须当面确认,经村、镇确认后上报。");

    private final int number;
    private final String shortTitle;
    private final String purpose;

    Annex(int number, String shortTitle, String purpose) {
        this.number = number;
        this.shortTitle = shortTitle;
        this.purpose = purpose;
    }

    /** The annex of an address or of a stored paper: annex-4. */
    public static Optional<Annex> of(String kind) {
        return Arrays.stream(values())
                .filter(annex -> annex.kind().equals(kind))
                .findFirst();
    }

    /** Its name in addresses, in files and in storage: annex-4. */
    public String kind() {
        return "annex-" + number;
    }

    /** The number on the paper: 附件4. */
    public String number() {
        return "附件" + number;
    }

    public String shortTitle() {
        return shortTitle;
    }

    /** What it is for, for the page that lists the annexes. */
    public String purpose() {
        return purpose;
    }
}
