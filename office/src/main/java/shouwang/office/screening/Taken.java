package shouwang.office.screening;

/**
 * 收到回执: the answer to a list handed in.
 *
 * @param isKnown true when the same file had been taken before under the same source: nothing was done again
 */
public record Taken(TakenList list, boolean isKnown) {}
