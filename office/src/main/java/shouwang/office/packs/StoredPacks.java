package shouwang.office.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/** The packs as stored; insert-only. */
@Repository
class StoredPacks {

    private final JdbcClient jdbc;

    StoredPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a pack once, and notes it as in force unless it is so already. */
    void putInForce(Actor actor, PackInForce pack, String area, Map<String, String> files) {
        // Two programs on one database start one after the other.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('packs.in_force'))")
                .query((row, number) -> true)
                .single();
        List<Long> known = jdbc.sql("select id from packs.pack where name = :name and checksum = :checksum")
                .param("name", pack.name())
                .param("checksum", pack.checksum())
                .query(Long.class)
                .list();
        long id = known.isEmpty() ? store(actor, pack, area, files) : known.get(0);
        jdbc.sql("""
                        insert into packs.in_force (pack_id, area, from_on)
                        select :pack, :area, :on
                        where :pack is distinct from (
                            select pack_id from packs.in_force where area = :area order by id desc limit 1)
                        """)
                .param("pack", id)
                .param("area", area)
                .param("on", pack.fromOn())
                .update();
    }

    private long store(Actor actor, PackInForce pack, String area, Map<String, String> files) {
        long id = jdbc.sql("""
                        insert into packs.pack (name, checksum, code, title, area)
                        values (:name, :checksum, :code, :title, :area) returning id
                        """)
                .param("name", pack.name())
                .param("checksum", pack.checksum())
                .param("code", pack.code())
                .param("title", pack.title())
                .param("area", area)
                .query(Long.class)
                .single();
        List<String> names = new ArrayList<>(files.keySet());
        jdbc.sql("""
                        insert into packs.pack_file (pack_id, position, name, content)
                        select :pack, f.position, f.name, f.content
                        from unnest(:names::text[], :contents::text[]) with ordinality as f (name, content, position)
                        """)
                .param("pack", id)
                .param("names", names.toArray(String[]::new))
                .param("contents", names.stream().map(files::get).toArray(String[]::new))
                .update();
        return id;
    }

    List<PackInForce> history(Actor actor) {
        return jdbc.sql("""
                        select p.id, p.name, p.checksum, p.code, p.title, f.from_on
                        from packs.in_force f join packs.pack p on p.id = f.pack_id
                        order by f.id desc
                        """)
                .query((row, number) -> new PackInForce(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("checksum"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    Map<String, String> files(Actor actor, long pack) {
        Map<String, String> files = new LinkedHashMap<>();
        jdbc.sql("select name, content from packs.pack_file where pack_id = :pack order by position")
                .param("pack", pack)
                .query(row -> {
                    files.put(row.getString("name"), row.getString("content"));
                });
        return files;
    }
}
