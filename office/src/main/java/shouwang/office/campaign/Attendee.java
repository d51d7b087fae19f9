package shouwang.office.campaign;

/** 签到: somebody who was due at a gathering, and whether he or she came. */
public record Attendee(StaffMember member, boolean isPresent) {}
