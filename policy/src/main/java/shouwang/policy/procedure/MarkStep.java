package shouwang.policy.procedure;

/** 标注环节: where a mark of a household stands, in the order of the way to the national system. */
public enum MarkStep {
    NONE,
    VILLAGE,
    TOWN,
    REPORTING,
    COUNTY,
    FLAGGING,
    FLAGGED,
    NOT_BY_VILLAGE,
    NOT_BY_TOWN,
    ENDED;

    /** Whether the village has confirmed it and nobody ended it: a household bears one such mark at most. */
    public boolean isLive() {
        return ordinal() >= TOWN.ordinal() && ordinal() <= FLAGGED.ordinal();
    }

    /** Whether the town has confirmed it and nobody ended it. */
    public boolean isConfirmedByTown() {
        return ordinal() >= REPORTING.ordinal() && ordinal() <= FLAGGED.ordinal();
    }
}
