package shouwang.office.app.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 筛查任务: what {@code bin/screen} was asked to do.
 *
 * @param pack name of a bundled pack or a folder
 * @param asOf the reference date; absent: today
 * @param out the folder for the results; nothing is written to it before everything has succeeded
 */
record ScreenOrder(String pack, List<Path> rosters, List<Handed> lists, Optional<LocalDate> asOf, Path out) {

    static final String USAGE = "用法:bin/screen --pack 政策包 --roster 花名册... --list 类别=名单... [--as-of 年-月-日] --out 结果文件夹"
            + "(类别:dibao、province、department:部门、visit)";

    /** A list with its kind as typed: {@code dibao}, {@code province}, {@code department:NAME}, {@code visit}. */
    record Handed(String kind, Path file) {}

    /** The words typed can't be carried out; the message says which and why. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String words) {
            super(words);
        }
    }

    /** Reads the command line; an option may be followed by several files, and may be repeated. */
    static ScreenOrder of(String... words) throws Unusable {
        Reader reader = new Reader(words);
        while (reader.more()) {
            reader.option();
        }
        return reader.order();
    }

    private static final class Reader {

        private final Deque<String> words;
        private final List<Path> rosters = new ArrayList<>();
        private final List<Handed> lists = new ArrayList<>();
        private @Nullable String pack;
        private @Nullable Path out;
        private @Nullable LocalDate asOf;

        Reader(String... words) {
            this.words = new ArrayDeque<>(List.of(words));
        }

        boolean more() {
            return !words.isEmpty();
        }

        void option() throws Unusable {
            String option = words.remove();
            switch (option) {
                case "--pack" -> pack = value(option);
                case "--out" -> out = Path.of(value(option));
                case "--as-of" -> asOf = day(value(option));
                case "--roster" -> {
                    do {
                        rosters.add(file(value(option)));
                    } while (nextIsValue());
                }
                case "--list" -> lists(option);
                default -> throw new Unusable("不认识的选项 " + option + "。" + USAGE);
            }
        }

        private void lists(String option) throws Unusable {
            String kind = "";
            do {
                String word = value(option);
                String named = word.contains("=") ? word.substring(0, word.indexOf('=')) : "";
                if (named.matches("dibao|province|visit|department:.+")) {
                    kind = named;
                    word = word.substring(word.indexOf('=') + 1);
                }
                if (kind.isEmpty()) {
                    throw new Unusable("名单 " + word + " 前要写类别:dibao=、province=、department:部门= 或 visit=");
                }
                lists.add(new Handed(kind, file(word)));
            } while (nextIsValue());
        }

        ScreenOrder order() throws Unusable {
            if (pack == null || out == null || rosters.isEmpty()) {
                throw new Unusable(
                        "缺少" + (pack == null ? " --pack" : out == null ? " --out" : " --roster") + "。" + USAGE);
            }
            if (Files.exists(out) && !Files.isDirectory(out)) {
                throw new Unusable("--out " + out + " 是文件,请给一个文件夹");
            }
            return new ScreenOrder(pack, List.copyOf(rosters), List.copyOf(lists), Optional.ofNullable(asOf), out);
        }

        private String value(String option) throws Unusable {
            if (!nextIsValue()) {
                throw new Unusable(option + " 后面缺少内容。" + USAGE);
            }
            return words.remove();
        }

        private boolean nextIsValue() {
            return !words.isEmpty() && !words.element().startsWith("--");
        }

        private static Path file(String name) throws Unusable {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Unusable(name + " 不存在或不能读,请检查文件名");
            }
            return file;
        }

        private static LocalDate day(String text) throws Unusable {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException wrong) {
                throw new Unusable("--as-of " + text + " 不是日期,请写成 2023-05-20 这样");
            }
        }
    }
}
