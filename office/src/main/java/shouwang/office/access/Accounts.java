package shouwang.office.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;

/** The accounts and posts as stored. */
@Repository
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What sign-in needs; nobody has a scope at that moment, so the database answers through its own function. */
    Optional<SignedIn.Credentials> toSignIn(String signInName) {
        return jdbc.sql("select * from access.account_to_sign_in(:name)")
                .param("name", signInName)
                .query((row, n) -> new SignedIn.Credentials(
                        row.getLong("id"),
                        signInName.toLowerCase(java.util.Locale.ROOT),
                        row.getString("person_name"),
                        row.getString("password_hash"),
                        row.getBoolean("must_change"),
                        row.getObject("ended_on") != null,
                        row.getBoolean("locked")))
                .optional();
    }

    /** The posts of one account, at sign-in. */
    List<Post> postsOf(long account) {
        return jdbc.sql("select * from access.posts_of(:account)")
                .param("account", account)
                .query((row, n) -> post(row))
                .list();
    }

    /** Keeps an attempt to sign in. */
    void keepAttempt(Optional<Long> account, String signInName, boolean succeeded, String address) {
        jdbc.sql("""
                        insert into access.sign_in (account_id, sign_in_name, succeeded, address)
                        values (:account, :name, :succeeded, :address)
                        """)
                .param("account", account.orElse(null))
                .param("name", signInName)
                .param("succeeded", succeeded)
                .param("address", address)
                .update();
    }

    /** The accounts that hold or held a post the actor may see, by sign-in name. */
    List<Account> list(Actor actor) {
        return seen(actor, Wanted.ALL);
    }

    /** One account with the posts the actor may see; empty when there is none of them. */
    Optional<Account> find(Actor actor, long account) {
        return seen(actor, new Wanted(account, "", "", 1)).stream().findFirst();
    }

    /** As many accounts as asked for behind a sign-in name, those whose name or sign-in name holds the words. */
    List<Account> page(Actor actor, String words, String after, int rows) {
        return seen(actor, new Wanted(0, words.strip(), after, rows));
    }

    /** Which accounts are asked for; account 0 is any. */
    private record Wanted(long account, String words, String after, int rows) {
        static final Wanted ALL = new Wanted(0, "", "", Integer.MAX_VALUE);
    }

    private List<Account> seen(Actor actor, Wanted wanted) {
        Map<Long, Account> accounts = new LinkedHashMap<>();
        jdbc.sql("""
                        with wanted as (
                            select a.id, a.person_name, a.sign_in_name, a.must_change, a.ended_on
                              from access.account a
                             where a.sign_in_name > :after and (a.id = :account or :account = 0)
                               and (position(:words in a.person_name) > 0 or position(lower(:words) in a.sign_in_name) > 0)
                               and exists (select 1 from access.post p where p.account_id = a.id
                                              and (p.division >= :low and p.division < :high or :all))
                             order by a.sign_in_name limit :rows)
                        select a.id as account, a.person_name, a.sign_in_name, a.must_change, a.ended_on,
                               p.id, p.role, p.division, d.name as division_name, p.from_on, p.until_on
                          from wanted a
                          join access.post p on p.account_id = a.id
                          join region.division d on d.code = p.division
                         where p.division >= :low and p.division < :high or :all
                         order by a.sign_in_name, p.id
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .param("all", seesAll(actor))
                .param("account", wanted.account())
                .param("words", wanted.words())
                .param("after", wanted.after())
                .param("rows", wanted.rows())
                .query(row -> {
                    accounts.computeIfAbsent(row.getLong("account"), id -> account(row, id))
                            .posts()
                            .add(post(row));
                });
        return List.copyOf(accounts.values());
    }

    private static Account account(ResultSet row, long id) {
        try {
            return new Account(
                    id,
                    row.getString("person_name"),
                    row.getString("sign_in_name"),
                    row.getBoolean("must_change"),
                    Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                    new ArrayList<>());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean seesAll(Actor actor) {
        return actor.role() == Role.SYSTEM_ADMINISTRATOR || actor.role() == Role.OFFICE;
    }

    /** Adds an account; answers whether the sign-in name was free, also when two ask for it at once. */
    boolean add(Actor actor, String personName, String signInName, String passwordHash) {
        return jdbc.sql("""
                        insert into access.account (person_name, sign_in_name, password_hash, must_change)
                        values (:person, :name, :hash, true) on conflict (sign_in_name) do nothing
                        """)
                        .param("person", personName)
                        .param("name", signInName)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    /** The highest number behind a stem among the sign-in names, 0 when there is none. */
    int lastNumber(Actor actor, String stem) {
        return jdbc.sql("""
                        select coalesce(max(substring(sign_in_name from '\\d+$')::int), 0) from access.account
                         where sign_in_name ~ ('^' || :stem || '-\\d{2,6}$')
                        """).param("stem", stem).query(Integer.class).single();
    }

    /** Until the transaction ends nobody else opens an account without a sign-in name in the division. */
    void alone(Actor actor, String division) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:opening))")
                .param("opening", "access.account/" + division)
                .query((row, number) -> true)
                .single();
    }

    /** The sign-in name of a person of that name who holds that very post. */
    Optional<String> namesake(Actor actor, String personName, Role role, String division) {
        return jdbc.sql("""
                        select a.sign_in_name from access.account a join access.post p on p.account_id = a.id
                         where a.person_name = :person and a.ended_on is null
                           and p.role = :role and p.division = :division and p.until_on is null
                         order by a.id limit 1
                        """)
                .param("person", personName)
                .param("role", role.name())
                .param("division", division)
                .query(String.class)
                .optional();
    }

    /** Adds a post; answers whether the account did not hold it already, also when two give it at once. */
    boolean addPost(Actor actor, long account, Role role, String division, LocalDate fromOn) {
        return jdbc.sql("""
                        insert into access.post (account_id, role, division, from_on)
                        values (:account, :role, :division, :from) on conflict do nothing
                        """)
                        .param("account", account)
                        .param("role", role.name())
                        .param("division", division)
                        .param("from", fromOn)
                        .update()
                == 1;
    }

    /** Ends an account: nobody signs in with it any more. */
    void end(Actor actor, long account, LocalDate on) {
        jdbc.sql("update access.account set ended_on = :on where id = :account and ended_on is null")
                .param("on", on)
                .param("account", account)
                .update();
    }

    /** Ends a post on a day; answers whether it was open. */
    boolean endPost(Actor actor, long post, LocalDate on) {
        return jdbc.sql("""
                                update access.post set until_on = greatest(from_on, :on)
                                 where id = :post and until_on is null
                                """).param("on", on).param("post", post).update() == 1;
    }

    void setPassword(Actor actor, long account, String passwordHash, boolean mustChange) {
        jdbc.sql("""
                        update access.account set password_hash = :hash, must_change = :must, password_at = now()
                         where id = :account
                        """)
                .param("hash", passwordHash)
                .param("must", mustChange)
                .param("account", account)
                .update();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                row.getString("division"),
                row.getString("division_name"),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)));
    }
}
