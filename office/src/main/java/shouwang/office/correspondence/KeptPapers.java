package shouwang.office.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.correspondence.Paper.HandedIn;
import shouwang.office.correspondence.Paper.Receipt;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;

/** The papers as kept; insert-only. */
@Repository
class KeptPapers {

    private final JdbcClient jdbc;

    KeptPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else hands in a version of the same paper. */
    void alone(Actor actor, NewPaper paper) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:paper))")
                .param(
                        "paper",
                        "correspondence.paper/" + paper.division() + "/"
                                + paper.form().kind())
                .query((row, number) -> true)
                .single();
    }

    /** The latest version of a paper and the checksum of what it says. */
    Optional<Latest> latest(Actor actor, NewPaper paper) {
        return jdbc.sql("""
                        select version, content_sha256 from correspondence.paper
                        where division = :division and matter = :matter and kind = :kind and division >= :low and division < :high
                        order by version desc limit 1
                        """)
                .param("division", paper.division())
                .param("matter", paper.matter())
                .param("kind", paper.form().kind())
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query((row, number) -> new Latest(row.getInt("version"), row.getString("content_sha256")))
                .optional();
    }

    long add(Actor actor, NewPaper paper, int version, Written written, LocalDate on) {
        long id = jdbc.sql("""
                        insert into correspondence.paper (division, matter, kind, number, title, recipient, as_of_on, version,
                            lines, content_sha256, file_sha256, handed_in_by, handed_in_by_name, handed_in_on, suffix)
                        values (:division, :matter, :kind, :number, :title, :recipient, :asOf, :version, :lines, :content,
                            encode(sha256(:file), 'hex'), :account, :name, :on, :suffix)
                        returning id
                        """)
                .param("division", paper.division())
                .param("matter", paper.matter())
                .param("kind", paper.form().kind())
                .param("number", paper.form().number())
                .param("title", paper.form().title())
                .param("recipient", paper.recipient())
                .param("asOf", paper.asOfOn())
                .param("version", version)
                .param("lines", written.lines())
                .param("content", written.contentSha256())
                .param("file", written.file())
                .param("suffix", written.suffix())
                .param("account", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .query(Long.class)
                .single();
        jdbc.sql("insert into correspondence.paper_file (paper_id, division, content) values (:id, :division, :file)")
                .param("id", id)
                .param("division", paper.division())
                .param("file", written.file())
                .update();
        return id;
    }

    /** The papers a reader may see of one kind, the latest first. */
    List<Paper> ofKind(Scope scope, String matter, String kind, int most) {
        return jdbc.sql("""
                        select * from correspondence.v_paper
                        where matter = :matter and kind = :kind and division >= :low and division < :high
                        order by id desc limit :most
                        """)
                .param("matter", matter)
                .param("kind", kind)
                .param("low", scope.low())
                .param("high", scope.high())
                .param("most", most)
                .query(KeptPapers::paper)
                .list();
    }

    Optional<Paper> find(Scope scope, long id) {
        return jdbc.sql("""
                        select * from correspondence.v_paper
                        where id = :id and division >= :low and division < :high
                        """)
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(KeptPapers::paper)
                .optional();
    }

    Optional<byte[]> file(Scope scope, long id) {
        return jdbc.sql("""
                        select content from correspondence.paper_file
                        where paper_id = :id and division >= :low and division < :high
                        """)
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** The end of the name of a paper's file. */
    String suffix(Scope scope, long id) {
        return jdbc.sql(
                        "select suffix from correspondence.paper where id = :id and division >= :low and division < :high")
                .param("id", id)
                .param("low", scope.low())
                .param("high", scope.high())
                .query(String.class)
                .single();
    }

    void addReceipt(Actor actor, Paper paper, String number, LocalDate on) {
        jdbc.sql("""
                        insert into correspondence.receipt (paper_id, division, number, received_by, received_by_name,
                            received_on)
                        values (:paper, :division, :number, :account, :name, :on)
                        """)
                .param("paper", paper.id())
                .param("division", paper.division())
                .param("number", number)
                .param("account", actor.account())
                .param("name", actor.name())
                .param("on", on)
                .update();
    }

    private static Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getLong("id"),
                row.getString("division"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("title"),
                row.getString("recipient"),
                row.getObject("as_of_on", LocalDate.class),
                row.getInt("version"),
                row.getInt("lines"),
                new HandedIn(
                        row.getString("handed_in_by_name"),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getObject("handed_in_at", OffsetDateTime.class).toInstant()),
                receipt(row));
    }

    private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
        String number = row.getString("receipt_number");
        return number == null
                ? Optional.empty()
                : Optional.of(new Receipt(
                        number, row.getString("received_by_name"), row.getObject("received_on", LocalDate.class)));
    }

    /** The latest version of a paper. */
    record Latest(int version, String contentSha256) {}

    /** A paper as written, before it has a version. */
    record Written(byte[] file, String contentSha256, int lines, String suffix) {}
}
