package shouwang.policy.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Level;

/**
 * The language of the rules (规则语言): CEL over the facts and constants of a pack, kept to what three answers can be
 * given for. The library parses and type-checks; what it lets pass and we don't is refused here, in words.
 */
public final class Language {
    static final String MEMBERS = "members";

    private static final StandardFunction[] FUNCTIONS = {
        StandardFunction.LOGICAL_AND,
        StandardFunction.LOGICAL_OR,
        StandardFunction.LOGICAL_NOT,
        StandardFunction.NOT_STRICTLY_FALSE,
        StandardFunction.EQUALS,
        StandardFunction.NOT_EQUALS,
        StandardFunction.LESS,
        StandardFunction.LESS_EQUALS,
        StandardFunction.GREATER,
        StandardFunction.GREATER_EQUALS,
        StandardFunction.ADD,
        StandardFunction.SUBTRACT,
        StandardFunction.MULTIPLY,
        StandardFunction.IN
    };

    private final FactBook book;
    private final CelCompiler ofHouseholds;
    private final CelCompiler ofPersons;

    public Language(FactBook book) {
        this.book = book;
        StructType person = personOf(book);
        this.ofHouseholds = environment(book, person).build();
        this.ofPersons = environment(book, person).addVar(Fact.PERSON, person).build();
    }

    /** What is wrong with a sentence, and on which of its lines. */
    public record Complaint(int line, String words) {}

    /** A sentence that was read, or what is wrong with it. */
    public record Read(Optional<Formula> formula, List<Complaint> complaints) {}

    /**
     * Parses, checks and keeps to the subset.
     *
     * @param level a person's sentence may speak of {@code person}; a household's only of the members
     */
    public Read read(String text, Level level, FactType expected) {
        CelCompiler compiler = level == Level.PERSON ? ofPersons : ofHouseholds;
        try {
            CelValidationResult parsed = compiler.parse(text);
            if (parsed.hasError()) {
                return refused(parsed.getErrors());
            }
            List<Complaint> outside = Subset.complaints(parsed.getAst());
            if (!outside.isEmpty()) {
                return new Read(Optional.empty(), outside);
            }
            CelValidationResult checked = compiler.check(parsed.getAst());
            return checked.hasError() ? refused(checked.getErrors()) : typed(text, checked.getAst(), expected);
        } catch (CelValidationException wrong) {
            return refused(wrong.getErrors());
        }
    }

    private Read typed(String text, CelAbstractSyntaxTree ast, FactType expected) {
        if (!ast.getResultType().equals(expected.cel())) {
            String words = "算出的是“" + nameOf(ast.getResultType()) + "”，这里应是“" + expected.words() + "”";
            return new Read(Optional.empty(), List.of(new Complaint(1, words)));
        }
        FactsNamed named = FactsNamed.in(ast, book);
        return named.later().isEmpty()
                ? new Read(Optional.of(new Formula(text, ast, named.facts())), List.of())
                : new Read(
                        Optional.empty(),
                        List.of(new Complaint(1, "“" + String.join("、", named.later()) + "”写在后面，请先写明它再用它")));
    }

    private static Read refused(List<CelIssue> issues) {
        return new Read(
                Optional.empty(),
                issues.stream()
                        .map(issue -> new Complaint(
                                Math.max(1, issue.getSourceLocation().getLine()), CelWords.of(issue.getMessage())))
                        .toList());
    }

    private static String nameOf(CelType type) {
        for (FactType each : FactType.values()) {
            if (each.cel().equals(type)) {
                return each.words();
            }
        }
        return type.name();
    }

    private static StructType personOf(FactBook book) {
        Map<String, CelType> fields = new LinkedHashMap<>();
        book.declared().forEach((name, type) -> Fact.field(name).ifPresent(field -> fields.put(field, type.cel())));
        return StructType.create(
                "Person", ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
    }

    private static CelCompilerBuilder environment(FactBook book, StructType person) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(FUNCTIONS)
                        .build())
                .setTypeProvider(new OnePerson(person))
                .addFunctionDeclarations(ownOverloads())
                .addVar(MEMBERS, ListType.create(person));
        book.declared().forEach((name, type) -> {
            if (Fact.field(name).isEmpty()) {
                builder.addVar(name, type.cel());
            }
        });
        book.constants().forEach((name, type) -> builder.addVar(name, type.cel()));
        return builder;
    }

    /** Amounts and dates have comparisons of their own: CEL knows neither decimals nor days without an hour. */
    private static List<CelFunctionDecl> ownOverloads() {
        CelType money = FactType.MONEY.cel();
        CelType date = FactType.DATE.cel();
        CelType whole = SimpleType.INT;
        List<CelFunctionDecl> overloads = new ArrayList<>();
        Map<String, String> comparisons =
                Map.of("_<_", "less", "_<=_", "less_equals", "_>_", "greater", "_>=_", "greater_equals");
        comparisons.forEach((operator, name) -> overloads.add(CelFunctionDecl.newFunctionDeclaration(
                operator,
                CelOverloadDecl.newGlobalOverload(name + "_money", SimpleType.BOOL, money, money),
                CelOverloadDecl.newGlobalOverload(name + "_money_int", SimpleType.BOOL, money, whole),
                CelOverloadDecl.newGlobalOverload(name + "_date", SimpleType.BOOL, date, date))));
        overloads.add(CelFunctionDecl.newFunctionDeclaration(
                "_+_", CelOverloadDecl.newGlobalOverload("add_money", money, money, money)));
        overloads.add(CelFunctionDecl.newFunctionDeclaration(
                "_-_", CelOverloadDecl.newGlobalOverload("subtract_money", money, money, money)));
        overloads.add(CelFunctionDecl.newFunctionDeclaration(
                "_*_", CelOverloadDecl.newGlobalOverload("multiply_money_int", money, money, whole)));
        return overloads;
    }

    private record OnePerson(StructType person) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of(person);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return name.equals(person.name()) ? Optional.of(person) : Optional.empty();
        }
    }
}
