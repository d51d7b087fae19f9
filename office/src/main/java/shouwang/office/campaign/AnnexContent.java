package shouwang.office.campaign;

import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.PaperOut;
import shouwang.office.kernel.Scope;
import shouwang.policy.pack.PolicyPack;

/** What stands in an annex (附件内容): its form, and the lines that the records give it. */
interface AnnexContent {

    Annex annex();

    PaperForm form(PolicyPack pack);

    /** What its figures count: 户、人. */
    String measures();

    /** Writes the lines of the households within a scope, in the transaction that is running. */
    void write(Scope scope, AnnexTask task, PaperOut paper);
}
