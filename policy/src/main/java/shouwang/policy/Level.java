package shouwang.policy;

/** Whom a column or a rule is about: the person (人), the household (户), or households beside each other (跨户). */
public enum Level {
    PERSON,
    HOUSEHOLD,
    CROSS
}
