package shouwang.office.access;

import java.time.LocalDate;
import shouwang.policy.pack.GridPost;

/**
 * 网格登记: a person to stand at a post of a cell, as a form or a row of a workbook says it.
 *
 * @param reason why, when somebody or something that is known changes by it
 */
public record GridEntry(String cell, GridPost post, GridPerson person, LocalDate fromOn, String reason) {}
