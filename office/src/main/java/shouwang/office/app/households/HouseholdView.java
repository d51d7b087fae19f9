package shouwang.office.app.households;

import java.util.List;
import java.util.Optional;
import shouwang.office.access.Change;
import shouwang.office.registry.HandChange;
import shouwang.policy.Clause;

/** 户档页: one household in words, numbers masked. */
public record HouseholdView(
        long id,
        String head,
        String place,
        List<String> areas,
        String householdNumber,
        boolean isComplete,
        Optional<String> ended,
        List<Field> facts,
        List<PersonView> people,
        List<IncomeView> incomes,
        String monitored,
        String inRange,
        List<String> proposals,
        List<FindingView> findings,
        List<Origin> origins,
        List<HandChange> handChanges,
        List<Change> changes,
        List<Otherwise> otherwise) {

    public String monitoredInWords() {
        return HouseholdWords.monitored(monitored);
    }

    /** A column with its value; a cell that could not be read says so. */
    public record Field(String header, String value) {}

    public record PersonView(long id, String name, String number, List<String> main, List<Field> all) {}

    public record IncomeView(String period, boolean isEstimated, List<Field> amounts) {}

    /** 疑点 with the clause it rests on. */
    public record FindingView(
            String severity,
            String rule,
            boolean isFlagged,
            String person,
            String because,
            String says,
            List<Clause> basis,
            List<FactRead> facts) {

        /** How much it weighs, or that somebody must be asked. */
        public String weight() {
            return isFlagged ? HouseholdWords.severity(severity) : "待问清";
        }
    }

    /** 用到的事实: what it is called, of whom, what it was, and where that came from. */
    public record FactRead(String fact, String whose, String value, String from) {}

    /** 来源: of which record, who collected, entered and reviewed it, from where and when. */
    public record Origin(
            String what,
            String source,
            String on,
            String collectedBy,
            String enteredBy,
            String reviewedBy,
            long importId) {}

    /** What a roster said otherwise. */
    public record Otherwise(long importId, String kind, String what, String known, String given, String answer) {}
}
