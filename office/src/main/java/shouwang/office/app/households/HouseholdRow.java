package shouwang.office.app.households;

import java.util.ArrayList;
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

    /** 村组. */
    public String place() {
        return village + " " + group;
    }

    /** The person the words found, unless it is the head, who stands there anyway. */
    public String member() {
        return person.isEmpty() || person.equals(head) ? "" : "(" + person + ")";
    }

    public String formInWords() {
        return "附件" + form;
    }

    public String groupsInWords() {
        return keyGroups.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    /** Empty for a household that is not and was not monitored. */
    public String monitoredInWords() {
        return monitored.equals("no") ? "" : HouseholdWords.monitored(monitored);
    }

    /** Nothing for a household above the line. */
    public List<Mark> incomeMarks() {
        return inRange.equals("no")
                ? List.of()
                : List.of(new Mark(HouseholdWords.inRange(inRange), inRange.equals("yes") ? "is-error" : "is-unknown"));
    }

    /** 数据问题, the heaviest first. */
    public List<Mark> dataMarks() {
        if (isComplete && errors + doubts + unknown == 0) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        count(errors, "错", "is-error", marks);
        count(doubts, "疑", "is-doubt", marks);
        count(unknown, "问", "is-unknown", marks);
        if (!isComplete) {
            marks.add(new Mark("不完整", "is-doubt"));
        }
        return marks;
    }

    private static void count(int number, String word, String look, List<Mark> marks) {
        if (number > 0) {
            marks.add(new Mark(word + " " + number, look));
        }
    }

    /**
     * 标记: one word about a household, in its colour.
     *
     * @param look the style it is shown in; the word alone says all
     */
    public record Mark(String word, String look) {}

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
