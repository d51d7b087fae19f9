package shouwang.policy.pack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The standard in force on a day: the latest that is valid by then. */
    Optional<IncomeStandard> standardOn(LocalDate day) {
        return standards.stream()
                .filter(standard -> !standard.validFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }
}
