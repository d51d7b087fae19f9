package shouwang.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shouwang.policy.rule.Rule;

/**
 * Prints the rule book, one page a section, and fails when a page differs from the one that was approved. To approve
 * what changed: {@code mvn -pl policy test -Dtest=RuleBookTest -Dshouwang.approve=true}, and read the difference.
 */
class RuleBookTest {
    private static final Path BOOK = Path.of("..", "docs", "rules");

    @Test
    void printsTheRuleBookAsApproved() throws IOException {
        Map<String, String> pages = pages(PolicyPack.load("tonglv-2023"));
        if (Boolean.getBoolean("shouwang.approve")) {
            approve(pages);
        }

        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path approved = BOOK.resolve(page.getKey());
            assertThat(approved).exists();
            assertThat(page.getValue()).as(page.getKey()).isEqualTo(Files.readString(approved));
        }
        try (var files = Files.list(BOOK)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    private static Map<String, String> pages(PolicyPack pack) {
        Map<String, List<Rule>> sections = new LinkedHashMap<>();
        pack.rules()
                .forEach(rule -> sections.computeIfAbsent(rule.section(), section -> new ArrayList<>())
                        .add(rule));
        RuleBookPage printer = new RuleBookPage(pack);
        Map<String, String> pages = new LinkedHashMap<>();
        sections.forEach((section, rules) ->
                pages.put(section.substring(0, section.indexOf(' ')) + ".md", printer.section(section, rules)));
        pages.put("verdict.md", printer.verdict());
        pages.put("facts.md", printer.facts());
        return pages;
    }

    private static void approve(Map<String, String> pages) throws IOException {
        Files.createDirectories(BOOK);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(BOOK.resolve(page.getKey()), page.getValue());
        }
    }
}
