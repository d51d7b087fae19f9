package shouwang.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseList;
import shouwang.office.casework.cases.CaseQuestion;
import shouwang.office.casework.cases.CaseRow;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.NeededPaper;
import shouwang.policy.procedure.Step;

/** 案件台账: the cases of a scope: all of them, what is late, and what waits for the reader's post. */
@Service
public class CaseDesk {

    private final Database database;
    private final CaseList list;
    private final Ruling ruling;

    CaseDesk(Database database, CaseList list, Ruling ruling) {
        this.database = database;
        this.list = list;
        this.ruling = ruling;
    }

    public List<CaseRow> page(Actor actor, CaseQuestion asked, int rows) {
        requireReader(actor);
        return database.read(actor.scope(), () -> list.page(actor.scope(), asked, reader(actor), rows));
    }

    /** How many cases are in a state: mine, mine-late, open, late, untold, missing. */
    public int count(Actor actor, String state) {
        requireReader(actor);
        CaseQuestion asked = new CaseQuestion();
        asked.setState(state);
        return database.read(actor.scope(), () -> list.count(actor.scope(), asked, reader(actor)));
    }

    /** By when the first of the cases in a state has to go on; none where no days run. */
    public Optional<LocalDate> nearest(Actor actor, String state) {
        requireReader(actor);
        CaseQuestion asked = new CaseQuestion();
        asked.setState(state);
        return database.read(actor.scope(), () -> list.nearest(actor.scope(), asked, reader(actor)));
    }

    public List<CaseRow> ofHousehold(Scope scope, long household) {
        return database.read(scope, () -> list.ofHousehold(scope, household, ruling.today()));
    }

    private CaseQuestion.Reader reader(Actor actor) {
        List<NeededPaper> papers = ruling.identification().papers();
        return new CaseQuestion.Reader(
                Identification.TABLE.stepsOf(actor.role()).stream()
                        .map(Step::name)
                        .toList(),
                ruling.today(),
                papers.stream().map(NeededPaper::code).toList(),
                papers.stream().map(paper -> paper.from().name()).toList());
    }

    private static void requireReader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
