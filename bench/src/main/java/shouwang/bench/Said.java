package shouwang.bench;

import java.util.List;

/** What was said on the command line (参数): whole numbers behind their names. */
public final class Said {

    private Said() {}

    /** @return the number behind the name, or another when the name is not there */
    public static int number(String[] arguments, String name, int otherwise) {
        List<String> words = List.of(arguments);
        int at = words.indexOf(name);
        return at < 0 || at + 1 == words.size() ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
