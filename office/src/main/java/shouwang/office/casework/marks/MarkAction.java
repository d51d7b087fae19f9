package shouwang.office.casework.marks;

import static shouwang.office.casework.procedure.Field.*;

import java.util.List;
import java.util.stream.Stream;
import shouwang.office.casework.procedure.Field;
import shouwang.policy.procedure.MarkKind;

/** 标注的办理: what somebody does to a mark: the word on its button, and what has to be filled in with it. */
public enum MarkAction {
    PROPOSE("村里提出", REASON),
    CONFIRM("村级确认", OPINION),
    DECLINE("不予确认", REASON),
    AGREE("镇级确认", OPINION),
    SEND_BACK("退回村", REASON),
    REPORT("上报县", HAPPENED_ON, LIST),
    VERIFY("登记核实结果", VERIFIED, OPINION),
    RETURN("退回镇", REASON),
    FLAG("登记国家系统标注", HAPPENED_ON),
    TAKE_BACK("撤回", REASON),
    END("终止标注", REASON);

    private final String title;
    private final List<Field> fields;

    MarkAction(String title, Field... fields) {
        this.title = title;
        this.fields = List.of(fields);
    }

    public String title() {
        return title;
    }

    /** What is filled in with it; that a household is willing is asked in person before a village confirms 开发式帮扶. */
    public List<Field> fields(MarkKind kind) {
        return this == CONFIRM && kind == MarkKind.DEVELOPMENT
                ? Stream.concat(Stream.of(WILLING), fields.stream()).toList()
                : fields;
    }
}
