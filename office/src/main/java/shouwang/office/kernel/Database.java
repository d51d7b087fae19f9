package shouwang.office.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The scoped door to the database: every transaction carries who acts and within which divisions, and the policies of
 * the database read it from there. Without this door a connection reads no household row at all.
 *
 * <p>A call inside another joins its transaction if it carries the same; with another scope it is a programmer's mistake.
 */
@Component
public class Database {

    private static final String CARRIED = Database.class.getName() + ".carried";

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;

    public Database(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** Reads within a scope, in one read-only transaction. */
    public <T> T read(Scope scope, Supplier<T> work) {
        if (current() instanceof Carried carried) {
            return join(carried, carried.scope().equals(scope), work);
        }
        return within(reading, new Carried(scope, null, 0), work);
    }

    /** Reads as an actor: the scope is the post's, and tables of accounts answer to the role. */
    public <T> T read(Actor actor, Supplier<T> work) {
        if (current() instanceof Carried carried) {
            return join(carried, carried.scope().equals(actor.scope()), work);
        }
        return within(reading, new Carried(actor.scope(), actor, 0), work);
    }

    /** Changes rows as an actor, in one transaction; the database writes the audit rows itself. */
    public <T> T write(Actor actor, Supplier<T> work) {
        return write(actor, 0, work);
    }

    /** Changes rows as an actor, in one transaction that answers nothing. */
    public void write(Actor actor, Runnable work) {
        write(actor, 0, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Changes rows in bulk: the rows are audited by import and row number, with their staged row as the after-image,
     * not one by one.
     *
     * @param importId the import that every row touched names
     */
    public <T> T write(Actor actor, long importId, Supplier<T> work) {
        if (current() instanceof Carried carried) {
            return join(carried, actor.equals(carried.actor()) && importId == carried.importId(), work);
        }
        return within(writing, new Carried(actor.scope(), actor, importId), work);
    }

    private <T> T within(TransactionTemplate transaction, Carried carried, Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            TransactionSynchronizationManager.bindResource(CARRIED, carried);
            try {
                say(carried);
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(CARRIED);
            }
        }));
    }

    private static <T> T join(Carried carried, boolean same, Supplier<T> work) {
        if (!same) {
            throw new IllegalStateException("a transaction carries one actor and one scope, this one " + carried);
        }
        return work.get();
    }

    private void say(Carried carried) {
        Actor actor = carried.actor();
        jdbc.sql("""
                        select set_config('app.lo', :lo, true), set_config('app.hi', :hi, true),
                               set_config('app.account', :account, true), set_config('app.post', :post, true),
                               set_config('app.role', :role, true), set_config('app.import', :import, true)
                        """)
                .param("lo", carried.scope().low())
                .param("hi", carried.scope().high())
                .param("account", actor == null ? "" : Long.toString(actor.account()))
                .param("post", actor == null ? "" : Long.toString(actor.post()))
                .param("role", actor == null ? "" : actor.role().name())
                .param("import", carried.importId() == 0 ? "" : Long.toString(carried.importId()))
                .query((row, number) -> true)
                .single();
        if (carried.importId() > 0) {
            // One at a time, over all rows of a roster at once.
            jdbc.sql("set local work_mem = '96MB'").update();
        }
    }

    private static @Nullable Object current() {
        return TransactionSynchronizationManager.getResource(CARRIED);
    }

    private record Carried(Scope scope, @Nullable Actor actor, long importId) {}
}
