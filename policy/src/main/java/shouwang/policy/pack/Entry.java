package shouwang.policy.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** An entry of a pack file: named items, each with the line it stands on. What is wrong with it becomes a fault. */
final class Entry {
    private final String file;
    private final int line;
    private final Faults faults;
    private final Map<String, Node> items = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private Entry(String file, Node node, Faults faults) {
        this.file = file;
        this.line = lineOf(node);
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            fault("这里应是“名称: 内容”形式的条目");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            lines.put(key, lineOf(tuple.getKeyNode()));
            if (items.put(key, tuple.getValueNode()) != null) {
                faults.add(file, lines.getOrDefault(key, line), "“" + key + "”写了两次，请删去一处");
            }
        }
    }

    /** The whole file as one entry; nothing but faults when it can't be read as YAML. */
    static Optional<Entry> wholeFile(PackFiles files, String file, Faults faults) {
        return compose(files, file, faults).map(node -> new Entry(file, node, faults));
    }

    /** A file that is a list of entries. */
    static List<Entry> listFile(PackFiles files, String file, Faults faults) {
        return compose(files, file, faults)
                .map(node -> entriesOf(file, node, faults))
                .orElse(List.of());
    }

    String file() {
        return file;
    }

    int line() {
        return line;
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    boolean has(String key) {
        asked.add(key);
        return items.containsKey(key);
    }

    /** The text of an item; a fault and an empty text when it isn't there. */
    String text(String key) {
        return optional(key).orElseGet(() -> missing(key, ""));
    }

    Optional<String> optional(String key) {
        asked.add(key);
        Node node = items.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(node.getTag())) {
            return Optional.of(scalar.getValue().strip());
        }
        fault(key, "“" + key + "”应是一段文字");
        return Optional.of("");
    }

    boolean yes(String key) {
        return optional(key)
                .map(text -> oneOf(key, Map.of("true", true, "false", false)))
                .orElse(false);
    }

    /** The item as another type; a fault with these words when the text is none of that type. */
    <T> Optional<T> as(String key, Function<String, T> reader, String wrong) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            return missing(key, Optional.empty());
        }
        try {
            return text.map(reader);
        } catch (RuntimeException unreadable) {
            fault(key, "“" + text.get() + "”" + wrong);
            return Optional.empty();
        }
    }

    /** One of the words that are allowed; the first of them, with a fault, when it is none. */
    <T> T oneOf(String key, Map<String, T> allowed) {
        String text = text(key);
        T meant = allowed.get(text);
        if (meant == null) {
            fault(key, "“" + text + "”不可用，只能是 " + String.join("、", new java.util.TreeSet<>(allowed.keySet())));
            return allowed.values().iterator().next();
        }
        return meant;
    }

    List<String> texts(String key) {
        asked.add(key);
        List<String> texts = new ArrayList<>();
        for (Node node : sequence(key)) {
            if (node instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                faults.add(file, lineOf(node), "“" + key + "”中应只有文字");
            }
        }
        return texts;
    }

    /** The texts of a list, or the one text that stands there alone. */
    List<String> oneOrMore(String key) {
        return items.get(key) instanceof ScalarNode ? List.of(text(key)) : texts(key);
    }

    List<Entry> entries(String key) {
        asked.add(key);
        return sequence(key).stream().map(node -> new Entry(file, node, faults)).toList();
    }

    /** The item as an entry of its own; an empty one when it isn't there. */
    Optional<Entry> entry(String key) {
        asked.add(key);
        return Optional.ofNullable(items.get(key)).map(node -> new Entry(file, node, faults));
    }

    /** The names of the items, in the order they are written. */
    Set<String> keys() {
        asked.addAll(items.keySet());
        return items.keySet();
    }

    /** The text of an item, nothing for one that is written as null: in a case, what nobody knows. */
    Optional<String> orNull(String key) {
        asked.add(key);
        return items.get(key) instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag())
                ? Optional.empty()
                : optional(key);
    }

    /** Every item must have been asked for: a misspelt one would otherwise be passed over in silence. */
    void nothingElse() {
        for (String key : items.keySet()) {
            if (!asked.contains(key)) {
                fault(key, "不认识“" + key + "”这一项，请检查拼写或删去");
            }
        }
    }

    void fault(String words) {
        faults.add(file, line, words);
    }

    void fault(String key, String words) {
        faults.add(file, line(key), words);
    }

    void faultAt(int place, String words) {
        faults.add(file, place, words);
    }

    /** A fault of one item of a list. */
    void faultOfItem(String key, int item, String words) {
        faults.add(file, lineOf(sequence(key).get(item)), words);
    }

    /** A fault on a line of a text that may have several. */
    void faultWithin(String key, int lineOfText, String words) {
        boolean asWritten = items.get(key) instanceof ScalarNode scalar
                && scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL;
        faults.add(file, line(key) + (asWritten ? lineOfText : 0), words);
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private <T> T missing(String key, T instead) {
        if (!items.containsKey(key)) {
            fault("缺少“" + key + "”，请补上");
        }
        return instead;
    }

    private List<Node> sequence(String key) {
        Node node = items.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        fault(key, "“" + key + "”应是列表");
        return List.of();
    }

    private static List<Entry> entriesOf(String file, Node node, Faults faults) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new Entry(file, each, faults))
                    .toList();
        }
        faults.add(file, lineOf(node), "此文件应是一个列表，每条以“- ”开头");
        return List.of();
    }

    private static Optional<Node> compose(PackFiles files, String file, Faults faults) {
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            faults.add(file, 1, "找不到这个文件，请放入政策包或在 " + PackFiles.FIRST_FILE + " 中删去它");
            return Optional.empty();
        }
        try {
            Node root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(text.get()));
            if (root == null) {
                faults.add(file, 1, "文件是空的，请补上内容");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 1 : wrong.getProblemMark().getLine() + 1;
            faults.add(file, line, "不是正确的 YAML，请检查缩进、引号和冒号（" + wrong.getProblem() + "）");
        } catch (YAMLException wrong) {
            faults.add(file, 1, "不是正确的 YAML（" + wrong.getMessage() + "）");
        }
        return Optional.empty();
    }
}
