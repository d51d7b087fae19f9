package shouwang.office.correspondence;

/** A paper that was written (成文), whatever its file is: what it says, and what kind of file holds it. */
public interface WrittenPaper {

    /** A checksum of what the paper says: the same content has the same, whenever it is written. */
    String contentSha256();

    /** How many lines it has, without the total. */
    int lines();

    /** The end of its file's name: xlsx, docx. */
    String suffix();
}
