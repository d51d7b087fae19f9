package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import shouwang.office.app.town.SampleHousehold.UnreadableCell;

/** 填写错误: a cell that nobody can read, each of another kind; it comes back in rejects.xlsx. */
enum Blot {
    NUMBER_CELL(5, NUMBER, "512099195001010000", true),
    NO_NAME(5, NAME, "", false),
    UNKNOWN_VILLAGE(4, VILLAGE, "不存在村", false),
    NO_VILLAGE(5, VILLAGE, "", false),
    NOT_A_DATE(4, BORN_ON, "19500101", false),
    NO_SUCH_DAY(5, BORN_ON, "1950-02-30", false),
    NOT_A_COUNT(2, WORK_MONTHS, "大半年", false),
    NOT_AN_AMOUNT(0, PROPERTY, "约2千", false),
    NOT_A_YES_OR_NO(5, RESIDENT_MEDICAL, "不清楚", false),
    NOT_IN_THE_LIST(5, HEALTH, "良好", false),
    NOT_AN_AREA(0, FLOOR_AREA, "两间半", false),
    CONTRADICTION(1, KIND, "脱贫户", false);

    private final UnreadableCell cell;

    Blot(int personIndex, RosterColumn column, String text, boolean asNumber) {
        this.cell = new UnreadableCell(personIndex, column, text, asNumber);
    }

    /** Spills ink over a whole house. */
    void spillOn(SampleHousehold house) {
        if (this == CONTRADICTION) {
            house.put(KIND, "一般农户");
        }
        house.plant(cell);
    }
}
