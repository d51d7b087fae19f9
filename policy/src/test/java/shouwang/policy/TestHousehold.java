package shouwang.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An invented household under construction: nothing is wrong with it until a test says so. */
public final class TestHousehold {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> keptBack = new HashSet<>();
    private final List<Map<String, String>> members = new ArrayList<>();
    private final Set<Integer> shared = new HashSet<>();
    private boolean complete = true;

    /** 样例甲, his wife and their child of eight: three people, 30,000 yuan, not monitored. */
    public static TestHousehold threeAtHome() {
        TestHousehold household = new TestHousehold();
        household
                .with("householdPhone", "13800000000")
                .with("householdType", "一般农户")
                .with("memberCount", "3")
                .with("houseUnsafe", "no")
                .with("waterSolved", "yes")
                .with("wageIncome", "30000")
                .with("businessIncome", "5000")
                .with("businessCost", "2000")
                .with("propertyIncome", "0")
                .with("transferIncome", "600")
                .with("claimIncome", "0")
                .with("eligibleExpense", "0");
        household.member("样例甲", "户主", "男", "1980-01-01").set("labour", "普通劳动力").set("education", "初中");
        household.member("样例乙", "配偶", "女", "1982-02-02").set("labour", "普通劳动力").set("education", "小学");
        household.member("样例丙", "之女", "女", "2015-03-03").set("labour", "无劳动力").set("schoolStatus", "小学");
        return household;
    }

    /** The same three, monitored since October 2022 because of illness, with a measure for it. */
    public static TestHousehold threeMonitored() {
        return threeAtHome()
                .with("category", "边缘易致贫户")
                .with("identifiedMonth", "202210")
                .with("risk1", "因病")
                .with("healthMeasures", "医疗救助")
                .with("industryMeasures", "养殖");
    }

    public TestHousehold with(String column, String value) {
        values.put(column, value);
        return this;
    }

    public TestHousehold without(String column) {
        values.remove(column);
        return this;
    }

    public TestHousehold keptBack(String column) {
        values.remove(column);
        keptBack.add(column);
        return this;
    }

    /** A row of the household could not be loaded. */
    public TestHousehold incomplete() {
        complete = false;
        return this;
    }

    public TestHousehold numberShared(int member) {
        shared.add(member);
        return this;
    }

    /** Adds a person about whom everything is in order; the last one added is the one that {@link #set} changes. */
    public TestHousehold member(String name, String relation, String sex, String born) {
        Map<String, String> member = new HashMap<>(Map.of(
                "name",
                name,
                "relation",
                relation,
                "sex",
                sex,
                "birthDate",
                born,
                "idNumber",
                number(born, sex, members.size()),
                "ethnicity",
                "汉族",
                "health",
                "健康",
                "residentMedical",
                "yes",
                "employeeMedical",
                "no",
                "seriousIllnessInsurance",
                "yes"));
        members.add(member);
        return this;
    }

    public TestHousehold set(String column, String value) {
        return set(members.size() - 1, column, value);
    }

    public TestHousehold set(int member, String column, String value) {
        members.get(member).put(column, value);
        return this;
    }

    public TestHousehold empty(int member, String column) {
        members.get(member).remove(column);
        return this;
    }

    public HouseholdRecord record() {
        List<MemberRecord> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            rows.add(new MemberRecord(i + 2, Map.copyOf(members.get(i)), shared.contains(i)));
        }
        return new HouseholdRecord("样例户", Map.copyOf(values), Set.copyOf(keptBack), rows, complete);
    }

    /** A number with a right checksum of a place that is not in the pack's area. */
    public static String number(String born, String sex, int order) {
        String first17 = "999901" + born.replace("-", "") + "%02d%d".formatted(order, sex.equals("男") ? 1 : 2);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (first17.charAt(i) - '0') * weights[i];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }
}
