package shouwang.office.campaign;

import java.util.List;

/**
 * 新建工作组.
 *
 * @param division the village, or the town, whose team it is
 * @param reason why somebody untrained, or of another team, goes too
 */
public record NewTeam(String division, String name, List<Long> staff, String reason) {}
