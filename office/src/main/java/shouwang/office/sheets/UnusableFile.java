package shouwang.office.sheets;

import java.util.Collection;

/** A file that can't be used at all (文件无法使用): one line that names it, says what is wrong and what to do. */
public final class UnusableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String SAVE_AGAIN = "请用 Excel 或 WPS 打开后另存为 .xlsx 再交";

    private final String file;

    private UnusableFile(String file, String wrong, String toDo) {
        super("%s:%s,%s。".formatted(file, wrong, toDo));
        this.file = file;
    }

    /** The name the file was given by whoever handed it in. */
    public String file() {
        return file;
    }

    public static UnusableFile withoutHeader(String file, String wanted) {
        return new UnusableFile(file, "前十行里没有找到表头行(要有%s)".formatted(wanted), "请补上表头,或检查交的是不是这张表");
    }

    public static UnusableFile withoutColumns(String file, Collection<String> columns) {
        return new UnusableFile(file, "表头里缺少%s列".formatted(quoted(columns)), "请补上后再交");
    }

    static UnusableFile missing(String file) {
        return new UnusableFile(file, "找不到这个文件或读不了", "请检查文件名和权限");
    }

    static UnusableFile empty(String file) {
        return new UnusableFile(file, "是空文件", "请检查导出或拷贝是否完成");
    }

    static UnusableFile neitherWorkbookNorCsv(String file) {
        return new UnusableFile(file, "不是 Excel 工作簿,也不是 UTF-8 或 GB 18030 编码的 CSV", SAVE_AGAIN);
    }

    static UnusableFile webPage(String file) {
        return new UnusableFile(file, "内容是网页(HTML)或 XML,不是 Excel 工作簿", SAVE_AGAIN);
    }

    static UnusableFile oldOrEncrypted(String file) {
        return new UnusableFile(file, "是旧格式(.xls、.et、.xlsb、.ods)或加了密码的文件", "请另存为 .xlsx(不加密)");
    }

    static UnusableFile damaged(String file) {
        return new UnusableFile(file, "文件不完整或已损坏", "请重新导出或重新拷贝后再交");
    }

    static UnusableFile unpacksTooLarge(String file) {
        return new UnusableFile(file, "解压后过大(超过自身的 100 倍且超过 100 MB,或超过 4 GB)", "请只留下要交的数据,另存为新的 .xlsx 再交");
    }

    static UnusableFile foreignEntities(String file) {
        return new UnusableFile(file, "夹带了外部实体或文档类型声明(DTD),不予读取", SAVE_AGAIN);
    }

    static UnusableFile beyondLimits(String file, String where) {
        return new UnusableFile(file, where + "超出了 Excel 的限度(1048576 行、16384 列、每格 32767 字)", "请删去多余的内容,另存为新的 .xlsx 再交");
    }

    static UnusableFile openQuote(String file, int record) {
        return new UnusableFile(file, "第 %d 行起的双引号没有成对".formatted(record), "请补上引号,或另存为 .xlsx 再交");
    }

    static UnusableFile withoutVisibleSheet(String file) {
        return new UnusableFile(file, "没有可见的工作表", "请取消隐藏要交的工作表后保存再交");
    }

    static String quoted(Collection<String> texts) {
        return "“" + String.join("”、“", texts) + "”";
    }
}
