package shouwang.policy;

/** Whether the income a head lies below the year's standard (纳入监测范围); unknown when an amount is. */
public enum InRange {
    YES,
    NO,
    UNKNOWN
}
