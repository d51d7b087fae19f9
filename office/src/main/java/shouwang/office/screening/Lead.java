package shouwang.office.screening;

import java.time.LocalDate;

/** 风险线索: an open lead: the household somebody must look at, under which clause, and why. */
public record Lead(long id, ClueRow.Found household, String clause, String because, LocalDate raisedOn) {}
