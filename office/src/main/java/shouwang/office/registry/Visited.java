package shouwang.office.registry;

import java.util.Map;

/**
 * 核查所得: what a visit found of a household, canonical values by column key; what is not named stays as it is.
 *
 * @param people by the person's id
 * @param warrant the visit, who was there and on which day
 */
public record Visited(
        long household, Map<String, String> facts, Map<Long, Map<String, String>> people, Warrant warrant) {}
