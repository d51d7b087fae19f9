package shouwang.policy.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Ages;
import shouwang.policy.Money;
import shouwang.policy.Months;
import shouwang.policy.rule.Day;
import shouwang.policy.rule.FactType;

/**
 * Figures and lists that a policy can change (参数).
 *
 * @param standards by the day they are valid from
 * @param limits whole numbers and amounts by name
 */
record Constants(
        List<IncomeStandard> standards,
        LocalDate newDibaoSince,
        MonthDay schoolYearStart,
        Map<String, Object> limits,
        Map<String, List<String>> lists) {
    private static final String INCOME_STANDARD = "standard.incomePerHead";
    private static final String THIS_MONTH = "today.month";

    /** The standard in force on a day: the latest that is valid by then. */
    Optional<IncomeStandard> standardOn(LocalDate day) {
        return standards.stream()
                .filter(standard -> !standard.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** Under which names rules speak of them, and as what. */
    Map<String, FactType> types() {
        Map<String, FactType> types = new LinkedHashMap<>();
        types.put(INCOME_STANDARD, FactType.MONEY);
        types.put(THIS_MONTH, FactType.MONTH);
        limits.forEach((name, value) ->
                types.put("limits." + name, value instanceof Money ? FactType.MONEY : FactType.NUMBER));
        lists.keySet().forEach(name -> types.put("lists." + name, FactType.TEXTS));
        return types;
    }

    /** What they are on a day. */
    Day day(LocalDate on) {
        Map<String, Object> values = new HashMap<>();
        standardOn(on).ifPresent(standard -> values.put(INCOME_STANDARD, standard.yuan()));
        values.put(THIS_MONTH, (long) Months.of(on));
        limits.forEach((name, value) -> values.put("limits." + name, value));
        lists.forEach((name, words) -> values.put("lists." + name, words));
        return new Day(on, Ages.schoolYearStart(on, schoolYearStart), Map.copyOf(values));
    }
}
