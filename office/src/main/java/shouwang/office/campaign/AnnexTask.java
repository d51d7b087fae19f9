package shouwang.office.campaign;

import java.time.LocalDate;
import shouwang.policy.pack.PolicyPack;

/** Which annex is wanted (填报任务): for which division, up to which day, by which pack. */
record AnnexTask(String division, LocalDate asOf, PolicyPack pack) {}
