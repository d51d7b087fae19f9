package shouwang.bench.filing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import shouwang.office.fieldwork.FormSheet;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Complaint;
import shouwang.policy.form.Field;

/** A form as a browser sends it (填好的表): what the office offered, and whatever it still asked for, without a trouble. */
record FilledForm(String address, String fields) {

    /** Answers may ask for more; deeper than this no form of a pack goes. */
    private static final int ROUNDS = 6;

    private static final Map<String, String> SENSIBLE = Map.of(
            "relation", "之子",
            "health", "健康",
            "labour", "普通劳动力",
            "residentMedical", "yes",
            "employeeMedical", "no",
            "employeePension", "no",
            "dibao", "未享受",
            "category", "边缘易致贫户",
            "mainIncome", "务工工资",
            "incomeBand", "监测标准的1.5倍以上");

    static FilledForm of(FormSheet sheet) {
        Answers answers = answered(sheet);
        StringJoiner fields = new StringJoiner("&");
        fields.add("id=" + UUID.randomUUID());
        answers.rows().forEach((block, rows) -> rows.forEach(row -> fields.add("r." + block + "=" + encoded(row))));
        answers.values().forEach((place, value) -> fields.add("a." + encoded(place) + "=" + encoded(value)));
        return new FilledForm("/visits/orders/" + sheet.order().id() + "/visit", fields.toString());
    }

    private static Answers answered(FormSheet sheet) {
        Map<String, String> first = new HashMap<>(sheet.offered().values());
        sheet.form().blocks().stream()
                .filter(block -> block.tick().isPresent())
                .map(Block::tickKey)
                .forEach(tick -> first.put(tick, "yes"));
        Answers answers = new Answers(first, sheet.offered().rows());
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> missing = new HashMap<>();
            for (Complaint complaint : sheet.form().check(answers, sheet.offered())) {
                String key = complaint.field().split("@")[0];
                sheet.form().field(key).ifPresent(field -> missing.put(complaint.field(), answer(sheet, field)));
            }
            if (missing.isEmpty()) {
                return answers;
            }
            answers = answers.with(missing);
        }
        throw new IllegalStateException("still asked for: " + sheet.form().check(answers, sheet.offered()));
    }

    private static String answer(FormSheet sheet, Field field) {
        String sensible = SENSIBLE.get(field.key());
        if (sensible != null) {
            return sensible;
        }
        return switch (field.kind()) {
            case YES_NO -> field.meaning().troubles().contains("no") ? "yes" : "no";
            case CHOICE, SEVERAL ->
                field.words().stream()
                        .filter(word -> !field.meaning().troubles().contains(word))
                        .findFirst()
                        .orElseThrow();
            case COUNT, AREA -> "0";
            case AMOUNT -> "12000";
            case DATE -> "2023-05-19";
            case MONTH -> "202208";
            case PHONE -> "13900000002";
            case MEMBER -> sheet.members().values().iterator().next();
            default -> "样";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
