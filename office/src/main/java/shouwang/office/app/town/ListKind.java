package shouwang.office.app.town;

/** 名单: the kinds of lists that a campaign's key groups come from. */
public enum ListKind {
    DIBAO("dibao"),
    PROVINCE("province"),
    DEPARTMENT("department"),
    VISIT("visit");

    private final String word;

    ListKind(String word) {
        this.word = word;
    }

    /** The word said when a list is handed in. */
    public String word() {
        return word;
    }
}
