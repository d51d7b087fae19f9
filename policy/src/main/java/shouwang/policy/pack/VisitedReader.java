package shouwang.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Columns;
import shouwang.policy.form.Block;
import shouwang.policy.form.Field;
import shouwang.policy.form.Form;

/** Reads the columns of the dispatch table that count what was done: visits, answers, staff of a kind, cases of a category. */
final class VisitedReader {
    private final Routes routes;
    private final List<Form> forms;
    /** Figures told apart by a word, and the words there are. */
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    VisitedReader(Routes routes, List<Form> forms, Columns columns, List<String> staffKinds) {
        this.routes = routes;
        this.forms = forms;
        List<String> categories = columns.all().stream()
                .filter(column -> column.key().equals("category"))
                .findFirst()
                .map(column -> column.choices().words())
                .orElse(List.of());
        kinds.put("staff", staffKinds);
        kinds.put("toIdentify", categories);
        kinds.put("toIdentifyPeople", categories);
    }

    Optional<AnnexColumn.Holds> read(Entry entry, AnnexUse use) {
        boolean isKnown = entry.has("visited") || entry.has("rows of") || entry.has("of");
        if (isKnown && use != AnnexUse.DISPATCH) {
            entry.fault("这个附件中不能统计排查情况");
        }
        if (entry.has("visited")) {
            return entry.entry("visited").map(this::visited);
        }
        if (entry.has("rows of")) {
            String block = entry.text("rows of");
            if (forms.stream()
                    .flatMap(form -> form.blocks().stream())
                    .map(Block::key)
                    .noneMatch(block::equals)) {
                entry.fault("rows of", "表单中没有名为“" + block + "”的部分，请检查拼写");
            }
            return Optional.of(new AnnexColumn.Listed(block));
        }
        return entry.has("of") ? Optional.of(ofKind(entry)) : Optional.empty();
    }

    private AnnexColumn.OfKind ofKind(Entry entry) {
        String figure = entry.text("figure");
        String word = entry.text("of");
        if (!kinds.containsKey(figure)) {
            entry.fault("figure", "“" + figure + "”不能分类统计，只能是 " + String.join("、", kinds.keySet()));
        } else if (!kinds.getOrDefault(figure, List.of()).contains(word)) {
            entry.fault("of", "没有“" + word + "”这一类，请检查拼写");
        }
        return new AnnexColumn.OfKind(figure, word);
    }

    private AnnexColumn.Visited visited(Entry visited) {
        Optional<Integer> group = number(visited, "group");
        group.filter(asked -> !routes.hasGroup(asked))
                .ifPresent(unknown -> visited.fault("group", "没有第" + unknown + "类重点人群，请检查编号"));
        Optional<Integer> form = number(visited, "form");
        form.filter(asked -> !routes.hasForm(asked))
                .ifPresent(unknown -> visited.fault("form", "没有人填附件" + unknown + "，请检查编号"));
        Optional<String> answer = visited.optional("answer");
        List<String> words = visited.has("is") ? visited.oneOrMore("is") : List.of();
        answer.ifPresent(key -> check(visited, key, words));
        AnnexColumn.Visited read = new AnnexColumn.Visited(
                group, form, visited.optional("trouble").filter("yes"::equals).isPresent(), answer, words);
        visited.nothingElse();
        return read;
    }

    private static Optional<Integer> number(Entry entry, String key) {
        return entry.has(key) ? entry.as(key, Integer::valueOf, "不是整数") : Optional.empty();
    }

    /** Some form asks it, and can be answered so. */
    private void check(Entry visited, String key, List<String> words) {
        List<Field> asked =
                forms.stream().flatMap(form -> form.field(key).stream()).toList();
        if (asked.isEmpty()) {
            visited.fault("answer", "表单中没有名为“" + key + "”的栏目，请检查拼写");
        }
        words.stream()
                .filter(word -> asked.stream()
                        .noneMatch(field -> field.kind() == Field.Kind.YES_NO
                                || field.words().isEmpty()
                                || field.words().contains(word)))
                .filter(word -> !asked.isEmpty())
                .forEach(word -> visited.fault("is", "“" + key + "”不能答“" + word + "”，请检查拼写"));
    }
}
