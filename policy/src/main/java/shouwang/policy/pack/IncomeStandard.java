package shouwang.policy.pack;

import java.time.LocalDate;
import shouwang.policy.Money;

/** The yearly income a head below which a household is looked at (防止返贫监测收入标准), from a day on. */
public record IncomeStandard(String region, int year, Money yuan, LocalDate validFrom, String document) {}
