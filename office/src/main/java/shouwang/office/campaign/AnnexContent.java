package shouwang.office.campaign;

import java.util.List;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.AnnexUse;

/** What stands in an annex (附件内容): the lines that the records give it, under the columns that the plan names. */
interface AnnexContent {

    /** The annexes it fills. */
    List<AnnexUse> uses();

    /** Writes the lines of the households within a scope, in the transaction that is running. */
    void write(Scope scope, AnnexTask task, PaperOut paper);
}
