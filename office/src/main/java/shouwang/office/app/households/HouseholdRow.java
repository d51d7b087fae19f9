package shouwang.office.app.households;

import java.util.List;
import java.util.stream.Collectors;

/** 农户一行: a household as the list shows it. */
public record HouseholdRow(
        long id,
        String person,
        String village,
        String group,
        String head,
        String householdNumber,
        int members,
        int form,
        List<Integer> keyGroups,
        String monitored,
        String inRange,
        boolean isComplete,
        int errors,
        int doubts,
        int unknown) {

    /** 户编号, as far as it may be shown: some villages use the head's number for it. */
    public String maskedNumber() {
        return HouseholdWords.number(householdNumber);
    }

    public String groupsInWords() {
        return keyGroups.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** Empty for a household that is not and was not monitored. */
    public String monitoredInWords() {
        return monitored.equals("no") ? "" : HouseholdWords.monitored(monitored);
    }

    public String inRangeInWords() {
        return HouseholdWords.inRange(inRange);
    }

    HouseholdRow of(String found) {
        return new HouseholdRow(
                id,
                found,
                village,
                group,
                head,
                householdNumber,
                members,
                form,
                keyGroups,
                monitored,
                inRange,
                isComplete,
                errors,
                doubts,
                unknown);
    }
}
