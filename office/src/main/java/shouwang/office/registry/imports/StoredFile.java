package shouwang.office.registry.imports;

/**
 * 留存文件: a file as it was handed in and kept.
 *
 * @param name the name it was handed in under
 * @param sha256 of its content; under this name it lies in the data folder
 */
public record StoredFile(String name, String sha256) {}
