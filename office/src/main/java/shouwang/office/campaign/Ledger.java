package shouwang.office.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Masked;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.AnnexColumn.Holds;
import shouwang.policy.pack.AnnexColumn.Named;
import shouwang.policy.pack.AnnexColumn.Said;
import shouwang.policy.pack.AnnexUse;

/** 农户入户台账: one line for every household that no key group claims, its right half empty for the visit. */
@Component
class Ledger implements AnnexContent {

    private final LedgerLines lines;

    Ledger(LedgerLines lines) {
        this.lines = lines;
    }

    @Override
    public List<AnnexUse> uses() {
        return List.of(AnnexUse.LEDGER);
    }

    @Override
    public void write(Scope scope, AnnexTask task, PaperOut paper) {
        lines.each(
                scope,
                task.pack().formOfOthers(),
                line -> paper.line(task.line(holds -> cell(holds, paper.lines() + 1, line))));
        paper.notes(task.notes(Map.of()));
    }

    private static Object cell(Holds holds, int number, LedgerLine line) {
        if (holds instanceof Named named) {
            return value(named.name(), number, line);
        }
        return holds instanceof Said said ? said.words() : Optional.empty();
    }

    private static Object value(String name, int number, LedgerLine line) {
        return switch (name) {
            case "number" -> number;
            case "village" -> line.village();
            case "group" -> line.group();
            case "householdNo" -> line.householdNo();
            case "headName" -> line.headName();
            case "headNumber" -> Masked.number(line.headNumber());
            case "phone" -> line.phone();
            case "householdType" -> line.householdType();
            case "tags" -> line.tags();
            case "members" -> line.members();
            case "away" -> line.away();
            case "pupils" -> line.pupils();
            default -> throw new IllegalArgumentException("no ledger has " + name);
        };
    }
}
