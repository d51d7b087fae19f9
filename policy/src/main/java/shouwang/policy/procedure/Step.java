package shouwang.policy.procedure;

/** 环节: where a case can stand. A pack names each and says how long it may stay there. */
public enum Step {
    PRE_ASSESSMENT,
    VISIT,
    DECLARATION,
    MEETING,
    CROSS_CHECK,
    NOTICE,
    TOWN_REVIEW,
    TOWN_SIGNING,
    COUNTY_APPROVAL,
    ANNOUNCEMENT,
    NATIONAL_ENTRY,
    MONITORED,
    NOT_INCLUDED,
    TOWN_RECHECK,
    COUNTY_RECHECK;
}
