package shouwang.office.registry.imports;

import java.util.List;

/** The columns of a roster that are a household's incomes and expenses (收入支出): they stand on its income sheet. */
public final class IncomeColumns {

    public static final List<String> KEYS = List.of(
            "wageIncome",
            "businessIncome",
            "businessCost",
            "propertyIncome",
            "transferIncome",
            "familyPlanningAward",
            "dibaoCash",
            "tekunCash",
            "pension",
            "ecoCompensation",
            "otherTransfer",
            "claimIncome",
            "eligibleExpense",
            "netIncome",
            "netIncomePerHead");

    /** The same as a list of SQL literals. */
    static final String QUOTED = "'" + String.join("', '", KEYS) + "'";

    private IncomeColumns() {}
}
