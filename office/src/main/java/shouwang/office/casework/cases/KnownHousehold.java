package shouwang.office.casework.cases;

/** A household of the register as a case begins with it (农户). */
public record KnownHousehold(long id, String division, String headName, boolean isMonitored) {}
