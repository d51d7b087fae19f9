package shouwang.policy.pack;

import java.util.List;

/** Where a household goes (分流): every key group it belongs to, in order, and the one form it is asked by. */
public record Routing(List<Integer> keyGroups, int form) {}
