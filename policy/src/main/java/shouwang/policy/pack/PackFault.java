package shouwang.policy.pack;

/** One fault of a pack (政策包的错误): in which file, on which line, and in words what is wrong and what to do. */
public record PackFault(String file, int line, String words) {
    @Override
    public String toString() {
        return file + " 第" + line + "行：" + words;
    }
}
