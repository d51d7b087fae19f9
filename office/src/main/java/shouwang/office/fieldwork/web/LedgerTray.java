package shouwang.office.fieldwork.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** 台账夹: what became of the workbook that was last handed in in this session, and its wrong rows to take back. */
@Component
@SessionScope
class LedgerTray {

    private Optional<Result> last = Optional.empty();

    /**
     * What became of a workbook.
     *
     * @param filed rows filed now
     * @param opened of these, how many opened the next form
     * @param known rows that were filed before with the same content
     * @param rejects the rows in error as they came; empty when there are none
     */
    public record Result(int filed, int opened, int known, int notVisited, int wrong, byte[] rejects) {}

    synchronized void keep(Result result) {
        last = Optional.of(result);
    }

    synchronized Optional<Result> last() {
        return last;
    }
}
