package shouwang.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shouwang.policy.Money;
import shouwang.policy.rule.Comparison.Span;

/** Turns a checked sentence into tests over slots, once, for a day whose constants are known. */
final class Translator {
    private static final int MOST_IN_A_LIST = 9999;

    private final Layout layout;
    private final Words words;
    private final Map<String, Object> constants;

    /**
     * @param constants whole numbers, amounts and lists of words by name; one that has no value that day is absent
     */
    Translator(Layout layout, Words words, Map<String, Object> constants) {
        this.layout = layout;
        this.words = words;
        this.constants = constants;
    }

    /** @param firstLoop the place of the first person that the sentence looks for */
    Test test(Formula formula, int firstLoop) {
        return new Sentence(formula.ast(), firstLoop).test(formula.ast().getExpr());
    }

    Whole whole(Formula formula, int firstLoop) {
        return new Sentence(formula.ast(), firstLoop).whole(formula.ast().getExpr());
    }

    Yuan yuan(Formula formula, int firstLoop) {
        return new Sentence(formula.ast(), firstLoop).yuan(formula.ast().getExpr());
    }

    /** What the language lets pass and the translation doesn't know: a fault of the pack, found when it loads. */
    static final class NotTranslated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTranslated(String words) {
            super(words);
        }
    }

    /** One sentence, with the people that it speaks of and their places. */
    private final class Sentence {
        private final CelAbstractSyntaxTree ast;
        private final Map<String, Integer> places = new HashMap<>();
        private int nextPlace;

        Sentence(CelAbstractSyntaxTree ast, int firstLoop) {
            this.ast = ast;
            this.nextPlace = firstLoop;
            places.put(Fact.PERSON, Slot.PERSON);
        }

        Test test(CelExpr expr) {
            return switch (expr.getKind()) {
                case CONSTANT -> new Test.Fixed(expr.constant().booleanValue());
                case IDENT, SELECT -> new Test.Yes(slot(expr));
                case COMPREHENSION -> members(expr.comprehension());
                case CALL -> call(expr.call());
                default -> throw new NotTranslated("此处应是条件");
            };
        }

        private Test call(CelExpr.CelCall call) {
            return switch (call.function()) {
                case "_&&_" -> new Test.And(tests(call.function(), call.args()));
                case "_||_" -> new Test.Or(tests(call.function(), call.args()));
                case "!_" -> test(call.args().get(0)).negated();
                case "@in" -> in(call.args().get(0), call.args().get(1));
                case "_!=_" ->
                    compare("_==_", call.args().get(0), call.args().get(1)).negated();
                default ->
                    compare(call.function(), call.args().get(0), call.args().get(1));
            };
        }

        /** The parts of a long "and" or "or", side by side. */
        private Test[] tests(String operator, List<CelExpr> args) {
            List<Test> parts = new ArrayList<>();
            for (CelExpr arg : args) {
                if (arg.getKind() == Kind.CALL && arg.call().function().equals(operator)) {
                    parts.addAll(List.of(tests(operator, arg.call().args())));
                } else {
                    parts.add(test(arg));
                }
            }
            return parts.toArray(Test[]::new);
        }

        /** {@code exists} begins with "no" and looks for a yes; {@code all} is that there is none who isn't. */
        private Test members(CelExpr.CelComprehension loop) {
            int place = nextPlace++;
            if (place >= Layout.PLACES) {
                throw new NotTranslated("exists 和 all 套得太深，最多两层");
            }
            places.put(loop.iterVar(), place);
            Test each = test(loop.loopStep().call().args().get(1));
            boolean exists = !loop.accuInit().constant().booleanValue();
            nextPlace--;
            return exists ? new Test.Exists(place, each) : new Test.Exists(place, each.negated()).negated();
        }

        private Test in(CelExpr left, CelExpr right) {
            if (left.getKind() == Kind.CONSTANT) {
                return new Comparison.Holds(
                        slot(right), words.name(left.constant().stringValue()));
            }
            BitSet allowed = new BitSet();
            if (right.getKind() == Kind.LIST) {
                right.list().elements().forEach(each -> allowed.set(code(each.constant())));
            } else if (constant(right).orElse(null) instanceof List<?> list) {
                list.forEach(word -> allowed.set(words.name((String) word)));
            } else {
                throw new NotTranslated("in 的左边是事实时，右边只能是写明的值或 lists 中的列表");
            }
            return new Comparison.OneOf(slot(left), allowed);
        }

        private int code(CelConstant constant) {
            if (constant.getKind() == CelConstant.Kind.STRING_VALUE) {
                return words.name(constant.stringValue());
            }
            if (constant.int64Value() < 0 || constant.int64Value() > MOST_IN_A_LIST) {
                throw new NotTranslated("in 的列表中只能写 0 至 " + MOST_IN_A_LIST + " 的整数");
            }
            return (int) constant.int64Value();
        }

        private Test compare(String operator, CelExpr left, CelExpr right) {
            CelType type = typeOf(left);
            Span span = Span.of(operator);
            if (type.equals(FactType.MONEY.cel())) {
                return new Comparison.Amounts(
                        yuan(left), yuan(right), new Span(Math.max(span.from(), -1), Math.min(span.to(), 1)));
            }
            if (type.equals(FactType.NUMBER.cel()) || type.equals(FactType.DATE.cel())) {
                return numbers(whole(left), whole(right), span);
            }
            if (type.equals(FactType.TEXT.cel()) && operator.equals("_==_")) {
                return texts(left, right);
            }
            throw new NotTranslated("不能用“" + operator.replace("_", "") + "”比较这种类型的事实");
        }

        private Test numbers(Whole left, Whole right, Span span) {
            return left instanceof Whole.Known fact && right instanceof Whole.Fixed fixed
                    ? new Comparison.Within(fact.slot, span.movedBy(fixed.number))
                    : new Comparison.Numbers(new Whole.Pair('-', left, right), span);
        }

        private Test texts(CelExpr left, CelExpr right) {
            if (right.getKind() == Kind.CONSTANT) {
                BitSet one = new BitSet();
                one.set(words.name(right.constant().stringValue()));
                return new Comparison.OneOf(slot(left), one);
            }
            return new Comparison.SameText(slot(left), slot(right));
        }

        Whole whole(CelExpr expr) {
            return switch (expr.getKind()) {
                case CONSTANT -> new Whole.Fixed(expr.constant().int64Value());
                case IDENT, SELECT ->
                    isConstant(expr)
                            ? new Whole.Fixed((Long) constant(expr).orElseThrow())
                            : new Whole.Known(slot(expr));
                case CALL ->
                    new Whole.Pair(
                            expr.call().function().charAt(1),
                            whole(expr.call().args().get(0)),
                            whole(expr.call().args().get(1)));
                default -> throw new NotTranslated("此处应是整数");
            };
        }

        Yuan yuan(CelExpr expr) {
            if (typeOf(expr).equals(FactType.NUMBER.cel())) {
                if (whole(expr) instanceof Whole.Fixed fixed) {
                    return new Yuan.Fixed(Money.of(fixed.number), "");
                }
                throw new NotTranslated("金额只能与金额或写明的整数比较");
            }
            return switch (expr.getKind()) {
                case IDENT, SELECT ->
                    isConstant(expr)
                            ? new Yuan.Fixed(
                                    (Money) constant(expr).orElse(null),
                                    expr.ident().name())
                            : new Yuan.Known(slot(expr));
                case CALL -> sum(expr.call());
                default -> throw new NotTranslated("此处应是金额");
            };
        }

        private Yuan sum(CelExpr.CelCall call) {
            Yuan left = yuan(call.args().get(0));
            return switch (call.function()) {
                case "_*_" -> new Yuan.Times(left, whole(call.args().get(1)));
                case "_+_" -> new Yuan.Pair(true, left, yuan(call.args().get(1)));
                default -> new Yuan.Pair(false, left, yuan(call.args().get(1)));
            };
        }

        private Slot slot(CelExpr expr) {
            if (expr.getKind() == Kind.SELECT && expr.select().operand().getKind() == Kind.IDENT) {
                Integer place = places.get(expr.select().operand().ident().name());
                if (place != null) {
                    return layout.slot(Fact.ofPerson(expr.select().field()), place);
                }
            }
            if (expr.getKind() == Kind.IDENT && !isConstant(expr)) {
                return layout.slot(expr.ident().name(), Slot.HOUSEHOLD);
            }
            throw new NotTranslated("此处应是一个事实");
        }

        private boolean isConstant(CelExpr expr) {
            return expr.getKind() == Kind.IDENT
                    && layout.book().constants().containsKey(expr.ident().name());
        }

        private Optional<Object> constant(CelExpr expr) {
            return isConstant(expr)
                    ? Optional.ofNullable(constants.get(expr.ident().name()))
                    : Optional.empty();
        }

        private CelType typeOf(CelExpr expr) {
            return ast.getTypeOrThrow(expr.id());
        }
    }
}
