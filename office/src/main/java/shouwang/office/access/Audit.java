package shouwang.office.access;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;

/** 操作记录: the door to what the database wrote down of every change, and to every attempt to sign in. Reading only. */
@Service
public class Audit {

    private final Database database;
    private final AuditLines lines;

    Audit(Database database, AuditLines lines) {
        this.database = database;
        this.lines = lines;
    }

    /** One page of what happened within the actor's divisions, the latest first. */
    public List<AuditLine> page(Actor actor, AuditQuestion question, int rows) {
        requireReader(actor);
        return database.read(actor, () -> lines.page(actor, question, rows));
    }

    /** Everything the question finds, the latest first, line by line. */
    public void stream(Actor actor, AuditQuestion question, Consumer<AuditLine> each) {
        requireReader(actor);
        database.read(actor, () -> {
            lines.stream(actor, question, each);
            return true;
        });
    }

    /**
     * What happened to a thing and to what belongs to it, within the actor's divisions, the latest first.
     *
     * @param ids each as {@code room.table.id}
     */
    public List<AuditLine> of(Actor actor, List<String> ids, int rows) {
        return database.read(actor, () -> lines.of(actor, ids, rows));
    }

    /** 登录记录, the latest first; for the system administrator alone. */
    public List<SignInAttempt> attempts(Actor actor, String name, long before, int rows) {
        if (actor.role() != Role.SYSTEM_ADMINISTRATOR) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        return database.read(actor, () -> lines.attempts(actor, name, before, rows));
    }

    private static void requireReader(Actor actor) {
        if (actor.role().worksInVillage()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
