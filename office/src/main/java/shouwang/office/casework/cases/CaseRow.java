package shouwang.office.casework.cases;

import java.time.LocalDate;
import java.util.Optional;
import shouwang.office.casework.CaseClock.Lateness;
import shouwang.policy.procedure.Step;

/** A line of the list of cases (案件). */
public record CaseRow(
        long id,
        long household,
        String head,
        String place,
        Step step,
        LocalDate enteredOn,
        Optional<LocalDate> stepDueOn,
        LocalDate foundOn,
        LocalDate dueOn,
        String lastBy,
        boolean isUrgent,
        int unexplained,
        Lateness lateness) {}
