package shouwang.policy.form;

/** The fields of a visit (入户要素) that every form has and the office itself reads, whatever else a year's form asks. */
public enum VisitField {
    METHOD("method", Field.Kind.CHOICE),
    VISITED_ON("visitedOn", Field.Kind.DATE),
    INSPECTORS("inspectors", Field.Kind.PEOPLE),
    RESPONDENT("respondent", Field.Kind.MEMBER),
    AWAY("wholeHouseholdAway", Field.Kind.YES_NO),
    CALLED_NUMBER("calledNumber", Field.Kind.PHONE),
    CALLED_AT("calledAt", Field.Kind.TIME),
    CALL_MINUTES("callMinutes", Field.Kind.COUNT),
    CALL_RESULT("callResult", Field.Kind.TEXT),
    CONFIRMATION("confirmation", Field.Kind.CHOICE);

    private final String key;
    private final Field.Kind kind;

    VisitField(String key, Field.Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    public String key() {
        return key;
    }

    public Field.Kind kind() {
        return kind;
    }
}
