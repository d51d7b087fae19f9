package shouwang.office.casework.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.MarkAttempt;
import shouwang.office.casework.MarkAttempt.Seen;
import shouwang.office.casework.marks.MarkAction;
import shouwang.policy.procedure.MarkKind;
import shouwang.policy.procedure.MarkStep;

/** A mark's form as it was sent: action, where to, the passages seen, and its fields by name. */
final class MarkForm {

    private MarkForm() {}

    static MarkAttempt attempt(MarkKind kind, MultiValueMap<String, String> sent) {
        MarkAction action = MoveForm.named(MarkAction.values(), MoveForm.first(sent, "action"))
                .orElseThrow(CaseworkProblem.NO_SUCH_CHOICE::refuse);
        MarkStep to = MoveForm.named(MarkStep.values(), MoveForm.first(sent, "to"))
                .orElseThrow(CaseworkProblem.NO_SUCH_CHOICE::refuse);
        return new MarkAttempt(action, to, MoveForm.filled(action.fields(kind), sent));
    }

    /** The number of the last passage seen. */
    static int seq(MultiValueMap<String, String> sent) {
        String seq = MoveForm.first(sent, "seq");
        if (!seq.matches("\\d{1,6}")) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
        return Integer.parseInt(seq);
    }

    /** The marks that were ticked, each as it was seen: household.seq. */
    static List<Seen> chosen(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("mark", List.of()).stream()
                .filter(text -> text.matches("\\d{1,18}\\.\\d{1,6}"))
                .map(text -> Stream.of(text.split("\\.")).toList())
                .map(parts -> new Seen(Long.parseLong(parts.get(0)), Integer.parseInt(parts.get(1))))
                .toList();
    }
}
