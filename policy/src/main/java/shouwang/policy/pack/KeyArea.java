package shouwang.policy.pack;

import java.util.List;
import shouwang.policy.Clause;

/**
 * A kind of area that the plan wants looked at first (重点区域).
 *
 * @param code the name under which a village carries it
 */
public record KeyArea(String code, String name, List<Clause> basis) {}
