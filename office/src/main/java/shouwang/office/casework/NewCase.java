package shouwang.office.casework;

import java.time.LocalDate;

/**
 * A clue about to become a case (线索登记).
 *
 * @param source a code of the pack's sources
 * @param words what was heard or seen, and by whom
 * @param foundOn the day it was found: the clock begins behind it
 */
public record NewCase(long household, String source, String words, LocalDate foundOn) {}
