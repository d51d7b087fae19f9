package shouwang.office.screening;

import java.util.List;
import shouwang.office.kernel.Actor;

/** The key groups (重点人群) of these households changed, and with them perhaps their form. */
public record RoutingChanged(List<Long> households, Actor actor) {}
