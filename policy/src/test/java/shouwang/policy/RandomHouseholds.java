package shouwang.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Households of every kind of mess, the same for the same seed; nobody in them was ever born. */
public final class RandomHouseholds {
    private static final List<String> BIRTHDAYS = List.of(
            "1950-03-01",
            "1975-06-30",
            "1990-01-15",
            "2007-05-20",
            "2007-05-21",
            "2010-09-01",
            "2016-09-01",
            "2016-09-02");
    private static final Map<String, List<String>> WORDS = Map.of(
            "relation", List.of("户主", "户主", "配偶", "之子", "之女", "之父", "之母", "之叔伯", "长子"),
            "labour", List.of("技能劳动力", "普通劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力", "无劳动力", "半劳力"),
            "ethnicity", List.of("汉族", "彝", "01"),
            "education", List.of("小学", "中专"),
            "schoolStatus", List.of("小学", "初一"),
            "dibaoGrade", List.of("全额", "最高档", "300"),
            "developmentState", List.of("已实施", "尚未实施"),
            "householdPhone", List.of("13800000000", "0832-1"),
            "industryMeasures", List.of("其他", "入股分红", "其他、入股分红", "养殖"),
            "employmentMeasures", List.of("技能培训", "技能培训、其他", "劳务输出"));

    private final Columns columns;
    private final Random random;

    public RandomHouseholds(Columns columns, long seed) {
        this.columns = columns;
        this.random = new Random(seed);
    }

    public HouseholdRecord next() {
        Map<String, String> values = values(Level.HOUSEHOLD);
        forgetMeasures(values);
        balance(values);
        Set<String> keptBack = new HashSet<>();
        columns.all().stream()
                .filter(column -> column.level() == Level.HOUSEHOLD && random.nextInt(40) == 0)
                .forEach(column -> {
                    values.remove(column.key());
                    keptBack.add(column.key());
                });
        List<MemberRecord> members = new ArrayList<>();
        IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .forEach(row -> members.add(new MemberRecord(row, person(), random.nextInt(20) == 0)));
        return new HouseholdRecord("样例户", values, keptBack, members, random.nextInt(8) > 0);
    }

    /** Half of the households have hardly any measure. */
    private void forgetMeasures(Map<String, String> values) {
        if (random.nextBoolean()) {
            values.keySet()
                    .removeIf(key ->
                            key.endsWith("Measures") && !key.equals("safetyNetMeasures") && random.nextInt(30) > 0);
        }
        if (random.nextInt(3) == 0) {
            values.remove("safetyNetMeasures");
        }
    }

    /** Some households' sums are right, and some had an income when they were last asked. */
    private void balance(Map<String, String> values) {
        if (random.nextInt(4) == 0) {
            List.of("wageIncome", "businessIncome", "businessCost", "propertyIncome", "transferIncome")
                    .forEach(column -> values.put(column, "1000"));
            values.put("netIncome", random.nextBoolean() ? "3000" : "3001.01");
            values.put("lastAdjustedPerHead", random.nextBoolean() ? "1000" : "100");
        }
    }

    private Map<String, String> person() {
        Map<String, String> values = values(Level.PERSON);
        String born = BIRTHDAYS.get(random.nextInt(BIRTHDAYS.size()));
        String number = TestHousehold.number(born, random.nextBoolean() ? "男" : "女", random.nextInt(90));
        switch (random.nextInt(8)) {
            case 0 -> values.remove("idNumber");
            case 1 -> values.put("idNumber", number.substring(0, 17) + "A");
            case 2 -> values.put("idNumber", number + random.nextInt(10) + random.nextInt(10));
            case 3 -> values.put("idNumber", "999999" + number.substring(6, 12));
            default -> values.put("idNumber", number);
        }
        if (random.nextInt(4) > 0) {
            values.put("birthDate", born);
        }
        return values;
    }

    private Map<String, String> values(Level level) {
        int emptyInTen = random.nextInt(6);
        Map<String, String> values = new HashMap<>();
        for (Column column : columns.all()) {
            if (column.level() == level && random.nextInt(10) >= emptyInTen) {
                values.put(column.key(), value(column));
            }
        }
        return values;
    }

    private String value(Column column) {
        List<String> words = WORDS.getOrDefault(column.key(), column.choices().words());
        if (!words.isEmpty()) {
            return words.get(random.nextInt(words.size()));
        }
        return switch (column.kind()) {
            case YES_NO -> random.nextBoolean() ? "yes" : "no";
            case DATE -> BIRTHDAYS.get(random.nextInt(BIRTHDAYS.size()));
            case MONTH -> "20%d%02d".formatted(22 + random.nextInt(2), 1 + random.nextInt(12));
            case COUNT -> Integer.toString(random.nextInt(6));
            case AMOUNT, AREA -> amount();
            default -> "样例";
        };
    }

    private String amount() {
        return switch (random.nextInt(6)) {
            case 0 -> "0";
            case 1 -> "-" + random.nextInt(5000);
            case 2 -> random.nextInt(30000) + ".125";
            default -> random.nextInt(60000) + ".5";
        };
    }
}
