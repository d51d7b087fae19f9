package shouwang.policy.pack;

import java.util.List;
import shouwang.policy.Clause;

/**
 * One of the groups that need a closer look (重点人群), with the form its households are asked by.
 *
 * @param from the kind of list that names its people; {@link #ROSTER} when the roster itself tells
 * @param form the number of the annex
 */
public record KeyGroup(int order, String name, String from, int form, List<Clause> basis) {
    public static final String ROSTER = "roster";
}
