/**
 * The database of a town office that has no database server of its own: PostgreSQL unpacked from the program, made,
 * started and stopped beside it (内置数据库). Plain Java; it knows nothing of the rooms. It never runs without
 * durable settings except for {@link shouwang.office.app.postgres.ThrowAwayPostgres}, and never listens beyond 127.0.0.1.
 */
@NullMarked
package shouwang.office.app.postgres;

import org.jspecify.annotations.NullMarked;
