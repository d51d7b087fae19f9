package shouwang.office.registry.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/**
 * Who is who: finds for every staged household and person the known one it is, or a number for a new one. A household
 * is the same by 户编号, else by its head's number, else by its members' numbers; a person by the number, else by
 * household, name and relation.
 *
 * <p>The answers stand in two tables of the session, {@code target} and {@code person}, and end with the transaction.
 */
@Repository
class Matching {

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Within the bulk transaction of the import.
     *
     * @return false when nobody at all is known yet where the import comes from: then everything is new
     */
    boolean match(Actor actor) {
        boolean anyKnown = jdbc.sql("""
                        select exists (select from registry.household
                                       where ended_on is null and division >= :low and division < :high)
                        """)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .query(Boolean.class)
                .single();
        run("drop table if exists target, person, known_member", """
                create temporary table target (
                    seq int primary key, household_id bigint not null unique, is_new boolean not null) on commit drop
                """, """
                create temporary table person (
                    file_seq int not null, row_no int not null, household_seq int not null, household_id bigint not null,
                    member_id bigint not null, how text not null) on commit drop
                """);
        if (anyKnown) {
            knownHouseholds(actor);
            knownPersons(actor);
        }
        newOnes(anyKnown);
        return anyKnown;
    }

    private void knownHouseholds(Actor actor) {
        String known = """
                registry.household h where h.ended_on is null and h.division >= :low and h.division < :high
                """;
        String neither = """
                and not exists (select from target t where t.seq = s.seq)
                and not exists (select from target t where t.household_id = h.id)
                """;
        for (String same : new String[] {"h.household_no = s.household_no", "h.head_key = s.head_key"}) {
            scoped(actor, """
                    insert into target
                    select distinct on (id) seq, id, false from (
                        select distinct on (s.seq) s.seq, h.id
                        from registry.staged_household s, %s and s.import_id = kernel.import_id() and %s %s
                        order by s.seq, left(h.division, 9) = left(s.division, 9) desc, h.id) first
                    order by id, seq
                    """.formatted(known, same, neither));
            run("analyze target");
        }
        scoped(actor, """
                insert into target
                select distinct on (household_id) household_seq, household_id, false from (
                    select distinct on (household_seq) household_seq, household_id, shared from (
                        select r.household_seq, m.household_id, count(*) as shared
                        from registry.staged_row r join registry.member m on m.identity_key = r.identity_key
                        where r.import_id = kernel.import_id() and m.ended_on is null
                          and m.division >= :low and m.division < :high
                          and not exists (select from target t where t.seq = r.household_seq)
                          and not exists (select from target t where t.household_id = m.household_id)
                        group by 1, 2) tied
                    order by household_seq, shared desc, household_id) best
                order by household_id, shared desc, household_seq
                """);
        run("analyze target");
    }

    private void knownPersons(Actor actor) {
        scoped(actor, """
                create temporary table known_member on commit drop as
                select m.id, m.household_id, m.name, m.relation, m.identity_key,
                       row_number() over (partition by m.household_id, m.identity_key order by m.seq, m.id) as nth
                from registry.member m join target t on t.household_id = m.household_id
                where m.ended_on is null and m.division >= :low and m.division < :high
                """);
        run("analyze known_member", """
                insert into person
                select r.file_seq, r.row_no, r.household_seq, k.household_id, k.id, 'number'
                from (select s.file_seq, s.row_no, s.household_seq, t.household_id, s.identity_key,
                             row_number() over (partition by s.household_seq, s.identity_key
                                                order by s.file_seq, s.row_no) as nth
                      from registry.staged_row s join target t on t.seq = s.household_seq
                      where s.import_id = kernel.import_id() and s.identity_key is not null) r
                join known_member k on k.household_id = r.household_id and k.identity_key = r.identity_key
                                   and k.nth = r.nth
                """, "analyze person");
        byName();
        moved(actor);
    }

    private void byName() {
        // A row whose number somebody else has is that person, and so is a member whose number another row has.
        run("""
                insert into person
                select r.file_seq, r.row_no, r.household_seq, k.household_id, k.id, 'name'
                from (select s.file_seq, s.row_no, s.household_seq, t.household_id, s.name,
                             coalesce(s.relation, '') as relation,
                             row_number() over (partition by s.household_seq, s.name, coalesce(s.relation, '')
                                 order by s.identity_key is not null, s.file_seq, s.row_no) as nth
                      from registry.staged_row s join target t on t.seq = s.household_seq
                      where s.import_id = kernel.import_id() and s.name is not null
                        and not exists (select from person p where p.file_seq = s.file_seq and p.row_no = s.row_no)
                        and not exists (select from registry.member m
                                        where m.identity_key = s.identity_key and m.ended_on is null)) r
                join (select k.id, k.household_id, k.name, coalesce(k.relation, '') as relation,
                             row_number() over (partition by k.household_id, k.name, coalesce(k.relation, '')
                                 order by k.identity_key is not null, k.id) as nth
                      from known_member k
                      where not exists (select from person p where p.member_id = k.id)
                        and not exists (select from registry.staged_row s
                                        where s.import_id = kernel.import_id() and s.identity_key = k.identity_key)) k
                  on k.household_id = r.household_id and k.name = r.name and k.relation = r.relation and k.nth = r.nth
                """, "analyze person");
    }

    /** Somebody who is known, but in another household. */
    private void moved(Actor actor) {
        scoped(actor, """
                insert into person
                select distinct on (member_id) file_seq, row_no, household_seq, household_id, member_id, 'moved' from (
                    select distinct on (s.file_seq, s.row_no) s.file_seq, s.row_no, s.household_seq, m.household_id,
                           m.id as member_id
                    from registry.staged_row s join registry.member m on m.identity_key = s.identity_key
                    where s.import_id = kernel.import_id() and s.state = 'loaded' and m.ended_on is null
                      and m.division >= :low and m.division < :high
                      and not exists (select from person p where p.file_seq = s.file_seq and p.row_no = s.row_no)
                      and not exists (select from person p where p.member_id = m.id)
                    order by s.file_seq, s.row_no, m.id) first
                order by member_id, file_seq, row_no
                """);
    }

    private void newOnes(boolean anyKnown) {
        run("""
                insert into target
                select s.seq, nextval('registry.household_id_seq'), true from registry.staged_household s
                where s.import_id = kernel.import_id() and s.is_loaded
                  and not exists (select from target t where t.seq = s.seq)
                order by s.seq
                """, "analyze target");
        if (anyKnown) {
            run("""
                    insert into person
                    select s.file_seq, s.row_no, s.household_seq, t.household_id, nextval('registry.member_id_seq'), 'new'
                    from registry.staged_row s join target t on t.seq = s.household_seq
                    where s.import_id = kernel.import_id() and s.state = 'loaded'
                      and not exists (select from person p where p.file_seq = s.file_seq and p.row_no = s.row_no)
                    order by s.file_seq, s.row_no
                    """, "analyze person");
        }
    }

    private void scoped(Actor actor, String statement) {
        jdbc.sql(statement)
                .param("low", actor.scope().low())
                .param("high", actor.scope().high())
                .update();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            jdbc.sql(statement).update();
        }
    }
}
