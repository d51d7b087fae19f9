package shouwang.office.casework.marks;

import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Passage;
import shouwang.policy.procedure.MarkStep;

/**
 * 标注办理记录: a step that a mark took.
 *
 * @param isByRule whether the rule proposed the household at that moment
 */
public record MarkPassage(
        int seq,
        MarkStep from,
        MarkAction action,
        MarkStep to,
        Filled filled,
        String basis,
        boolean isByRule,
        Passage.By by) {}
