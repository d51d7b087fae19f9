package shouwang.office.casework;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.meetings.WorkItem;
import shouwang.office.casework.meetings.WorkItems;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;

/** 待办事项: the work that meetings opened, closed by hand with its paper. */
@Service
public class WorkDesk {

    private static final int MOST_SHOWN = 500;
    private static final List<Role> CLOSES = List.of(Role.VILLAGE_MONITOR, Role.VILLAGE_CHIEF, Role.TOWN_OFFICER);

    private final Database database;
    private final WorkItems items;
    private final Ruling ruling;

    WorkDesk(Database database, WorkItems items, Ruling ruling) {
        this.database = database;
        this.items = items;
        this.ruling = ruling;
    }

    /** Whether a post closes work. */
    public static boolean mayClose(Actor actor) {
        return CLOSES.contains(actor.role());
    }

    public List<WorkItem> list(Actor actor, boolean isOpen) {
        MeetingDesk.requireReader(actor);
        return database.read(actor.scope(), () -> items.list(actor.scope(), isOpen, MOST_SHOWN, ruling.today()));
    }

    /** How many pieces of work are open. */
    public int countOpen(Actor actor) {
        MeetingDesk.requireReader(actor);
        return database.read(actor.scope(), () -> items.countOpen(actor.scope()));
    }

    /** What was done, and the paper that shows it. */
    public void close(Actor actor, long work, String words, String paper) {
        try {
            database.write(actor, () -> {
                if (!items.isThere(actor, work)) {
                    throw KernelProblem.NOT_FOUND.refuse();
                }
                if (!mayClose(actor)) {
                    throw CaseworkProblem.NOT_YOURS_TO_DO.refuse("办结待办事项", Roles.inWords(CLOSES), "方案 一(三)");
                }
                if (words.isBlank() || paper.isBlank()) {
                    throw CaseworkProblem.NOTHING_WRITTEN.refuse();
                }
                items.close(actor, work, words, paper, ruling.today());
            });
        } catch (DuplicateKeyException closed) {
            throw CaseworkProblem.SETTLED_ALREADY.refuse();
        }
    }
}
