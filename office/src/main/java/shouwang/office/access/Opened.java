package shouwang.office.access;

import shouwang.office.kernel.Refusal;

/** 开通结果: what became of one account that was asked for among many. */
public sealed interface Opened {

    /** The account stands; its slip is to be printed. */
    record Done(StartSlip slip) implements Opened {}

    /** No account; why not. */
    record Refused(Refusal why) implements Opened {}
}
