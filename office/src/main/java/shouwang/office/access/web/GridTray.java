package shouwang.office.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;
import shouwang.office.sheets.ReturnedRows;

/** 退回表夹: what came of the grid's workbook handed in last in this session. */
@Component
@SessionScope
class GridTray {

    private Optional<Outcome> last = Optional.empty();

    /** 载入结果: how many came, changed, stood so already, and what is given back. */
    record Outcome(long added, long changed, long known, List<ReturnedRows.WrongRow> wrong, byte[] rejects) {}

    synchronized void put(Outcome outcome) {
        last = Optional.of(outcome);
    }

    synchronized Optional<Outcome> last() {
        return last;
    }
}
