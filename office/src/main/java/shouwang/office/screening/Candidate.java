package shouwang.office.screening;

/** 可能人选: somebody of the register who may be the person of a waiting row, with what speaks for it. */
public record Candidate(String name, String number, String relation, ClueRow.Found household, String why) {}
