package shouwang.office.registry;

import java.util.List;
import shouwang.office.kernel.Actor;

/**
 * Facts of these households are not what they were, and what the pack finds of them; nobody came, left, moved or got
 * another name or number, so that no row of a list can match otherwise than before.
 */
public record FactsChanged(List<Long> households, Actor actor) {}
