package shouwang.office.registry;

import java.nio.file.Path;

/**
 * 交来的文件: a file as it was handed in.
 *
 * @param file where it lies now; it is copied and never changed
 * @param name the name it was handed in under
 */
public record HandedIn(Path file, String name) {}
