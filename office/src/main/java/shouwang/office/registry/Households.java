package shouwang.office.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Scope;
import shouwang.office.registry.examination.HouseholdCursor;
import shouwang.office.registry.examination.HouseholdExamination;
import shouwang.policy.rule.Desk;

/** 登记户: the door to what is known of households and what the pack in force finds. Rosters come in by {@link Registry}. */
@Component
public class Households {

    private final Database database;
    private final OfficeClock clock;
    private final HouseholdExamination examination;
    private final HouseholdCursor cursor;

    Households(Database database, OfficeClock clock, HouseholdExamination examination, HouseholdCursor cursor) {
        this.database = database;
        this.clock = clock;
        this.examination = examination;
        this.cursor = cursor;
    }

    /** Examines all households that an actor may write, with the pack in force and the office day. */
    public void examine(Actor actor, Progress progress) {
        database.write(actor, () -> examination.examineAll(actor, clock.today(), progress));
    }

    /** Examines these households; joins the actor's write transaction when one is under way. */
    public void examine(Actor actor, List<Long> households) {
        database.write(
                actor,
                () -> examination.examine(actor, clock.today(), households.toArray(Long[]::new), Progress.UNWATCHED));
    }

    /** The desk at which households are examined today, for whoever asks why (为什么?) or which rules are not asked. */
    public Desk desk(Actor actor) {
        return database.read(actor, () -> examination.desk(actor, clock.today()));
    }

    /** Shows households one after the other in the order they came, with flat memory. */
    public void stream(Scope scope, Consumer<RegisteredHousehold> reader) {
        database.read(scope, () -> {
            try (HouseholdCursor.Households households = cursor.open(scope)) {
                households.forEachRemaining(reader);
            }
            return true;
        });
    }

    /** Shows these households one after the other in the order they came. */
    public void stream(Scope scope, List<Long> households, Consumer<RegisteredHousehold> reader) {
        database.read(scope, () -> {
            try (HouseholdCursor.Households found = cursor.open(scope, households.toArray(Long[]::new))) {
                found.forEachRemaining(reader);
            }
            return true;
        });
    }

    /** One household as it is examined. */
    public Optional<RegisteredHousehold> household(Scope scope, long id) {
        return database.read(scope, () -> {
            try (HouseholdCursor.Households households = cursor.open(scope, new Long[] {id})) {
                return households.hasNext() ? Optional.of(households.next()) : Optional.empty();
            }
        });
    }
}
