package shouwang.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the facts that a checked sentence asks for. */
final class FactsNamed {
    private final FactBook book;
    private final Map<String, Fact> found = new LinkedHashMap<>();
    private final List<String> later = new ArrayList<>();

    private FactsNamed(FactBook book) {
        this.book = book;
    }

    static FactsNamed in(CelAbstractSyntaxTree checked, FactBook book) {
        FactsNamed named = new FactsNamed(book);
        named.look(checked.getExpr());
        return named;
    }

    List<Fact> facts() {
        return List.copyOf(found.values());
    }

    /** Names that are declared, but whose facts come only later. */
    List<String> later() {
        return later;
    }

    private void look(CelExpr expr) {
        switch (expr.getKind()) {
            case IDENT -> add(expr.ident().name());
            case SELECT -> add(Fact.ofPerson(expr.select().field()));
            case CALL -> expr.call().args().forEach(this::look);
            case LIST -> expr.list().elements().forEach(this::look);
            case COMPREHENSION -> look(expr.comprehension().loopStep());
            default -> {}
        }
    }

    private void add(String name) {
        book.find(name).ifPresentOrElse(fact -> found.put(name, fact), () -> {
            if (book.declared().containsKey(name)) {
                later.add(name);
            }
        });
    }
}
