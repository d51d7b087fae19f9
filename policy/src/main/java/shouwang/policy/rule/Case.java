package shouwang.policy.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Answer;

/**
 * An example that an official can check (用例): what is known, and what the answer must then be.
 *
 * @param given canonical texts by fact; an empty one, or a fact not named, is unknown
 * @param members the same for each of the household's people
 * @param whole false when a row of the household could not be loaded
 */
public record Case(
        int line,
        Map<String, Optional<String>> given,
        List<Map<String, Optional<String>>> members,
        boolean whole,
        Answer then) {}
