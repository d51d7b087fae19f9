package shouwang.office.campaign;

import java.util.Optional;

/** 新增参与人员: a person to stand in the pool, as the grid, an account, a form or a row of a workbook says it. */
public record NewStaff(String division, String name, String phone, String kind, Optional<Long> account) {}
