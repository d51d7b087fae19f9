package shouwang.office.access;

import shouwang.office.kernel.Refusal;

/** 登记结果: what became of one row of the grid's workbook. */
public sealed interface GridTaken {

    /** Somebody took a seat. */
    record Added() implements GridTaken {}

    /** Somebody followed another, or what was written of the person was corrected. */
    record Changed() implements GridTaken {}

    /** It stood so already. */
    record Known() implements GridTaken {}

    /** Nothing was written; why not. */
    record Refused(Refusal why) implements GridTaken {}
}
