package shouwang.office.sheets;

import java.util.Map;

/** What is wrong in one row (错误行): for each wrong cell, by column counted from 0, what is wrong and what is allowed. */
public record RowErrors(int row, Map<Integer, String> words) {}
