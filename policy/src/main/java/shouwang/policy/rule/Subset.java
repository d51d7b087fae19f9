package shouwang.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shouwang.policy.rule.Language.Complaint;

/**
 * The part of CEL that rules may use. The rest is refused because there the library's unknowns are wider than three
 * answers, or because nobody needs it.
 */
final class Subset {
    private static final Set<String> OPERATORS = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "_+_",
            "_-_",
            "_*_",
            "@in",
            "@not_strictly_false");
    private static final Set<CelConstant.Kind> CONSTANTS =
            EnumSet.of(CelConstant.Kind.INT64_VALUE, CelConstant.Kind.STRING_VALUE, CelConstant.Kind.BOOLEAN_VALUE);
    private static final Map<String, String> INSTEAD = Map.of(
            "has", "是否填写请用“…Given”事实",
            "size", "请用已命名的计数事实",
            "_?_:_", "请用 && 和 || 分开写",
            "_/_", "请改用乘法，或先命名一个事实",
            "_%_", "请先命名一个事实",
            "_[_]", "请用 exists 或 all",
            "exists_one", "请用两层 exists",
            "filter", "请用 exists 或 all",
            "map", "请用 exists 或 all",
            "-_", "请用减法");

    private final CelAbstractSyntaxTree ast;
    private final List<Complaint> complaints = new ArrayList<>();

    private Subset(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    static List<Complaint> complaints(CelAbstractSyntaxTree parsed) {
        Subset subset = new Subset(parsed);
        subset.look(parsed.getExpr());
        return subset.complaints;
    }

    private void look(CelExpr expr) {
        switch (expr.getKind()) {
            case CALL -> call(expr);
            case COMPREHENSION -> comprehension(expr);
            case SELECT -> {
                if (expr.select().testOnly()) {
                    refuse(expr, "has");
                }
                look(expr.select().operand());
            }
            case LIST -> expr.list().elements().forEach(this::look);
            case STRUCT, MAP -> complain(expr, "规则中不能新建结构");
            case CONSTANT -> {
                if (!CONSTANTS.contains(expr.constant().getKind())) {
                    complain(expr, "规则中只能写整数、文字和 true、false；带小数的金额请写入 limits");
                }
            }
            default -> {}
        }
    }

    private void call(CelExpr expr) {
        CelExpr.CelCall call = expr.call();
        if (!OPERATORS.contains(call.function())) {
            refuse(expr, call.function());
            return;
        }
        call.args().forEach(this::look);
        if (call.function().equals("@in")) {
            CelExpr list = call.args().get(1);
            boolean literal = list.getKind() == CelExpr.ExprKind.Kind.LIST
                    && list.list().elements().stream()
                            .allMatch(each -> each.getKind() == CelExpr.ExprKind.Kind.CONSTANT);
            boolean named =
                    list.getKind() == CelExpr.ExprKind.Kind.SELECT || list.getKind() == CelExpr.ExprKind.Kind.IDENT;
            if (!literal && !named) {
                complain(expr, "in 的右边只能是写明的值的列表、lists 中的列表或多值事实");
            }
        }
    }

    private void comprehension(CelExpr expr) {
        CelExpr.CelComprehension loop = expr.comprehension();
        boolean overMembers = loop.iterRange().getKind() == CelExpr.ExprKind.Kind.IDENT
                && loop.iterRange().ident().name().equals(Language.MEMBERS);
        if (!overMembers) {
            complain(expr, "exists 和 all 只能用于 members");
        }
        look(loop.loopStep());
    }

    private void refuse(CelExpr expr, String construct) {
        String instead = INSTEAD.getOrDefault(construct, "请改写，或先命名一个事实");
        complain(expr, "规则中不能用 " + construct.replace("_", " ").strip() + "：" + instead);
    }

    private void complain(CelExpr expr, String words) {
        Integer offset = ast.getSource().getPositionsMap().get(expr.id());
        int line = offset == null
                ? 1
                : ast.getSource()
                        .getOffsetLocation(offset)
                        .map(place -> place.getLine())
                        .orElse(1);
        complaints.add(new Complaint(line, words));
    }
}
