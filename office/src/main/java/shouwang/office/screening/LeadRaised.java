package shouwang.office.screening;

import java.util.List;
import shouwang.office.kernel.Actor;

/** Leads (风险线索) were raised; the floors above may plan visits or meetings for them. One event for all that arose together. */
public record LeadRaised(List<Long> leads, Actor actor) {}
