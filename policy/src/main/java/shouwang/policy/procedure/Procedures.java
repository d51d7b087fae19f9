package shouwang.policy.procedure;

/** 程序: what the year's plan and the province set for the procedures. */
public record Procedures(
        WorkCalendar calendar,
        Bodies bodies,
        IdentificationPlan identification,
        NoticePlan notice,
        HouseholdLetters letters,
        MarkPlan marks) {}
