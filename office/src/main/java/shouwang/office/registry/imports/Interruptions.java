package shouwang.office.registry.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;

/** 中断: imports whose reading the end of the program cut off, and their going on. */
@Repository
class Interruptions {

    private final JdbcClient jdbc;

    Interruptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was being read when the office stopped waits for a person, who lets it be read again. */
    int note(Actor actor) {
        return jdbc.sql("""
                        update registry.import
                           set status = 'ABANDONED',
                               words = '读取时程序中断,没有改动任何资料。请点“继续读取”,或重新上传同一文件。'
                         where status in ('RECEIVED', 'READING')
                        """).update();
    }

    /** The latest interrupted import of these very files. */
    Optional<Long> latest(Actor actor, String division, String sha256) {
        return jdbc.sql("""
                        select id from registry.import
                        where division = :division and sha256 = :sha256 and status = 'ABANDONED'
                        order by id desc limit 1
                        """)
                .param("division", division)
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /** Lets an import be read again; false when it was not interrupted, or its files were handed in anew. */
    boolean resume(Actor actor, long importId) {
        return jdbc.sql("""
                                update registry.import i set status = 'RECEIVED', words = ''
                                where i.id = :id and i.status = 'ABANDONED' and not exists (
                                    select from registry.import o where o.division = i.division and o.sha256 = i.sha256
                                      and o.status in ('RECEIVED', 'READING', 'STAGED'))
                                """).param("id", importId).update() == 1;
    }
}
