package shouwang.policy.procedure;

/** 机构名称: how the bodies sign, and where people can turn to. */
public record Bodies(String village, String townOffice, String townGovernment, String county, String hotline) {}
