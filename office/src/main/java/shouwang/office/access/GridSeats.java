package shouwang.office.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.access.GridHolder.Seat;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The seats of the grid as they stand and as they were; insert-only. */
@Repository
class GridSeats {

    private static final String WITHIN = " division >= :low and division < :high ";

    private final JdbcClient jdbc;

    GridSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else changes the grid of the cell's town. */
    void alone(Actor actor, String cell) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:town))")
                .param("town", "access.grid_seat/" + cell.substring(0, 9))
                .query((row, number) -> true)
                .single();
    }

    /** Who stands in the grid now. */
    List<GridHolder> holders(Scope scope) {
        return jdbc.sql("select * from access.v_grid_seat where is_held and" + WITHIN + "order by division, post, seat")
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GridSeats::holder)
                .list();
    }

    /** Who holds one of these posts now. */
    List<GridHolder> holders(Scope scope, List<String> posts) {
        return jdbc.sql("select * from access.v_grid_seat where is_held and post = any (:posts) and" + WITHIN
                        + "order by division, post, seat")
                .param("posts", posts.toArray(String[]::new))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GridSeats::holder)
                .list();
    }

    /** Who stands at a post of a cell now. */
    List<GridHolder> holders(Actor actor, String cell, String post) {
        return jdbc.sql("select * from access.v_grid_seat where division = :cell and post = :post and is_held and"
                        + WITHIN + "order by seat")
                .param("cell", cell)
                .param("post", post)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(GridSeats::holder)
                .list();
    }

    Optional<GridHolder> find(Scope scope, long id) {
        return jdbc.sql("""
                        select v.* from access.grid_seat s
                        join access.v_grid_seat v on v.division = s.division and v.post = s.post and v.seat = s.seat and v.id = s.id
                        where s.id = :id and s.division >= :low and s.division < :high
                        """)
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GridSeats::holder)
                .optional();
    }

    /** Everybody who ever sat there, the latest first. */
    List<GridHolder> history(Scope scope, GridHolder one) {
        return jdbc.sql("select * from access.v_grid_seat where division = :cell and post = :post and seat = :seat and"
                        + WITHIN + "order by seq desc")
                .param("cell", one.division())
                .param("post", one.post())
                .param("seat", one.seat().number())
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GridSeats::holder)
                .list();
    }

    /** What was written down after an instant, in the order it was written. */
    List<GridHolder> since(Scope scope, Instant after) {
        return jdbc.sql("select * from access.v_grid_seat where entered_at > :after and" + WITHIN + "order by id")
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("low", scope.low())
                .param("high", scope.high())
                .query(GridSeats::holder)
                .list();
    }

    /** The next seat at a post of a cell: a new one, behind all that ever were. */
    int nextSeat(Actor actor, String cell, String post) {
        return jdbc.sql("""
                        select coalesce(max(seat), 0) + 1 from access.grid_seat
                        where division = :cell and post = :post and division >= :low and division < :high
                        """)
                .param("cell", cell)
                .param("post", post)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Integer.class)
                .single();
    }

    void add(Actor actor, GridChange change) {
        jdbc.sql("""
                        insert into access.grid_seat
                            (division, post, seat, seq, person_name, phone, account_id, from_on, reason, entered_by, entered_by_name)
                        values (:cell, :post, :seat, :seq, :name, :phone, :account, :from, :reason, :by, :byName)
                        """)
                .param("cell", change.cell())
                .param("post", change.post())
                .param("seat", change.seat().number())
                .param("seq", change.seat().change())
                .param("name", change.person().map(GridPerson::name).orElse(null))
                .param("phone", change.person().map(GridPerson::phone).orElse(""))
                .param("account", change.person().flatMap(GridPerson::account).orElse(null))
                .param("from", change.on())
                .param("reason", change.reason())
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    /** What happens to a seat: somebody takes it, or it is left. */
    record GridChange(String cell, String post, Seat seat, Optional<GridPerson> person, LocalDate on, String reason) {}

    private static GridHolder holder(ResultSet row, int number) throws SQLException {
        String name = row.getString("person_name");
        long account = row.getLong("account_id");
        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(account);
        return new GridHolder(
                row.getLong("id"),
                row.getString("division"),
                row.getString("post"),
                new Seat(row.getInt("seat"), row.getInt("seq")),
                Optional.ofNullable(name).map(n -> new GridPerson(n, phone(row), known)),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getBoolean("is_held"),
                row.getString("reason"),
                new GridHolder.Record(row.getString("entered_by_name"), row.getString("name_before")));
    }

    private static String phone(ResultSet row) {
        try {
            return row.getString("phone");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
