package shouwang.office.correspondence;

/** The file of a paper handed in (文件), byte for byte. */
public record PaperFile(String name, byte[] content) {}
