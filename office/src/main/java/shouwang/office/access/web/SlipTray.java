package shouwang.office.access.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;
import shouwang.office.access.StartSlip;
import shouwang.office.sheets.ReturnedRows.WrongRow;

/**
 * 开通单夹: the start slips made in this session and not yet shown. They are shown once; a form that is sent twice makes
 * them once.
 */
@Component
@SessionScope
class SlipTray {

    private static final int FORMS_REMEMBERED = 100;

    private final Set<String> sentForms = new LinkedHashSet<>();
    private List<StartSlip> slips = List.of();
    private Optional<Returned> returned = Optional.empty();

    /** 退回表 of an opening by workbook: the wrong rows to be repaired and handed in again. */
    record Returned(List<WrongRow> rows, byte[] workbook) {}

    /** Makes slips for a form unless that form made them already; a second click waits for the first and does nothing. */
    synchronized void fill(String formId, Supplier<List<StartSlip>> making) {
        once(formId, () -> slips = making.get());
    }

    /** Does what a form asks unless it was done already. */
    synchronized void once(String formId, Runnable work) {
        if (sentForms.contains(formId)) {
            return;
        }
        work.run();
        sentForms.add(formId);
        if (sentForms.size() > FORMS_REMEMBERED) {
            sentForms.remove(sentForms.iterator().next());
        }
    }

    synchronized boolean hasSlips() {
        return !slips.isEmpty();
    }

    /** Takes the slips out: the next time there are none. */
    synchronized List<StartSlip> take() {
        List<StartSlip> taken = slips;
        slips = List.of();
        return taken;
    }

    synchronized void putBack(Optional<Returned> wrong) {
        returned = wrong;
    }

    synchronized Optional<Returned> returned() {
        return returned;
    }
}
