package shouwang.bench.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import shouwang.policy.HouseholdRecord;
import shouwang.policy.MemberRecord;

/**
 * Invented households of four (四口之家): mostly in order, every tenth monitored, some cells empty or wrong, the same for
 * the same seed.
 */
final class FourAtHome {

    private static final String[] RELATIONS = {"户主", "配偶", "之子", "之女"};
    private static final String[] SEXES = {"男", "女", "男", "女"};
    private static final int[] BORN_FROM = {1965, 1967, 1990, 2008};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SIGNS = "10X98765432";

    /** Of a hundred that could have a fault of some kind so many have it. */
    private static final int FAULTY = 3;

    private final Random random;
    private final int empty;

    /** @param empty of a hundred cells so many are empty */
    FourAtHome(long seed, int empty) {
        random = new Random(seed);
        this.empty = empty;
    }

    HouseholdRecord next() {
        List<MemberRecord> members = new ArrayList<>();
        for (int i = 0; i < RELATIONS.length; i++) {
            members.add(new MemberRecord(i + 4L, person(i), false));
        }
        return new HouseholdRecord("样例户", household(), Set.of(), members, true);
    }

    private Map<String, String> household() {
        Map<String, String> cells = new HashMap<>();
        put(cells, "memberCount", rarely() ? "5" : "4");
        put(cells, "householdPhone", "1610000" + (1000 + random.nextInt(9000)));
        put(cells, "householdType", "一般农户");
        put(cells, "houseUnsafe", "no");
        put(cells, "waterSolved", "yes");
        int wages = 20_000 + random.nextInt(40_000);
        int business = random.nextInt(10_000);
        int cost = random.nextInt(4_000);
        put(cells, "wageIncome", Integer.toString(wages));
        put(cells, "businessIncome", Integer.toString(business));
        put(cells, "businessCost", Integer.toString(cost));
        put(cells, "propertyIncome", "120.5");
        put(cells, "transferIncome", "600");
        put(cells, "claimIncome", "0");
        put(cells, "eligibleExpense", "0");
        put(cells, "netIncome", (wages + business - cost + 720 + (rarely() ? 9 : 0)) + ".5");
        if (random.nextInt(10) == 0) {
            put(cells, "category", "边缘易致贫户");
            put(cells, "identifiedMonth", "2022" + (10 + random.nextInt(3)));
            put(cells, "risk1", "因病");
            if (!rarely()) {
                put(cells, "healthMeasures", "医疗救助");
            }
        }
        return cells;
    }

    private Map<String, String> person(int place) {
        String born = "%d-%02d-%02d"
                .formatted(BORN_FROM[place] + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Map<String, String> cells = new HashMap<>();
        put(cells, "name", "样例" + "甲乙丙丁".charAt(place));
        put(cells, "relation", RELATIONS[place]);
        put(cells, "sex", rarely() ? SEXES[(place + 1) % 2] : SEXES[place]);
        put(cells, "birthDate", rarely() ? "1980-01-01" : born);
        put(cells, "idNumber", number(born, place));
        put(cells, "ethnicity", "汉族");
        put(cells, place == 3 ? "schoolStatus" : "education", place == 3 ? "九年级" : "初中");
        put(cells, "health", "健康");
        put(cells, "labour", place == 3 ? "无劳动力" : "普通劳动力");
        put(cells, "residentMedical", "yes");
        put(cells, "employeeMedical", "no");
        put(cells, "seriousIllnessInsurance", "yes");
        return cells;
    }

    private String number(String born, int place) {
        String first17 = "512099" + born.replace("-", "") + "%02d%d".formatted(random.nextInt(100), 9 - place % 2);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return first17 + SIGNS.charAt(rarely() ? 0 : sum % SIGNS.length());
    }

    private void put(Map<String, String> cells, String key, String value) {
        if (random.nextInt(100) >= empty) {
            cells.put(key, value);
        }
    }

    private boolean rarely() {
        return random.nextInt(100) < FAULTY;
    }
}
