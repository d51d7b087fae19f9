package shouwang.office.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import shouwang.office.casework.MarkDesk;
import shouwang.office.casework.marks.Mark;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/**
 * 名单上的户: whom an annex of marks lists. Until its division has confirmed anybody, everybody proposed stands on it with
 * what opinions there are; from then on only those it has confirmed: the village's own list whom the village, the others
 * whom the town.
 */
@Component
class MarkedHouseholds {

    private static final int VILLAGE = 12;
    private static final String OF_A_TOWN = "000";

    private final MarkDesk desk;

    MarkedHouseholds(MarkDesk desk) {
        this.desk = desk;
    }

    /** By household, in the transaction that is running. */
    Map<Long, Mark> of(Scope scope, MarkKind kind, String division) {
        List<Mark> all = desk.all(scope, kind);
        Predicate<Mark> isConfirmed = isVillage(division)
                ? mark -> mark.step().isLive()
                : mark -> mark.step().isConfirmedByTown();
        boolean hasBegun = all.stream().anyMatch(isConfirmed);
        Map<Long, Mark> listed = new LinkedHashMap<>();
        all.stream()
                .filter(hasBegun ? isConfirmed : MarkedHouseholds::isProposed)
                .forEach(mark -> listed.put(mark.household().id(), mark));
        return listed;
    }

    private static boolean isProposed(Mark mark) {
        return mark.step() == MarkStep.VILLAGE || mark.step().isLive();
    }

    private static boolean isVillage(String division) {
        return division.length() >= VILLAGE && !division.substring(0, VILLAGE).endsWith(OF_A_TOWN);
    }
}
