package shouwang.office.campaign;

import java.util.Optional;

/**
 * 待办: work that waits for the reader's post.
 *
 * @param address the rows it counts
 * @param due the milestone by which it has to be done; absent where none is set
 */
public record Task(String words, int count, String measure, String address, Optional<DueDate> due) {}
