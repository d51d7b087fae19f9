package shouwang.bench.papers;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.bench.office.MeasuredOffice;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Crew.Inspector;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;
import shouwang.office.registry.Households;

/** A village of the sample town of whose households so many are monitored (监测对象集中的村), with an order each. */
record MonitoredVillage(String code, int households) {

    /** The sample town has twelve villages of different sizes: in the biggest there are enough. */
    private static final int TIMES = 12;

    static MonitoredVillage in(MeasuredOffice office, int households) {
        long roster = office.receive(office.roster(households * TIMES));
        office.stage(roster);
        office.apply(roster);
        Database database = office.bean(Database.class);
        JdbcClient jdbc = office.bean(JdbcClient.class);
        String code = database.read(
                Actor.OFFICE, () -> jdbc.sql("""
                        select left(division, 12) from registry.household where ended_on is null
                         group by 1 order by count(*) desc limit 1
                        """).query(String.class).single());
        MonitoredVillage village = new MonitoredVillage(code, households);
        village.monitorAll(office, database, jdbc);
        Crew crew = new Crew(
                List.of(new Inspector(Optional.empty(), "样甲", "村干部"), new Inspector(Optional.empty(), "样乙", "网格员")));
        VisitOrders orders = office.bean(VisitOrders.class);
        orders.giveAll(village.monitor(), new Giving(code, crew, orders.dueOn(), false));
        return village;
    }

    /** Who asks: within the village, under row-level security. */
    Actor monitor() {
        return new Actor(1, 1, "样监测", Role.VILLAGE_MONITOR, code);
    }

    private void monitorAll(MeasuredOffice office, Database database, JdbcClient jdbc) {
        List<Long> ids = database.write(Actor.OFFICE, () -> {
            jdbc.sql("update registry.household set facts = facts - 'category' where left(division, 12) = :village")
                    .param("village", code)
                    .update();
            return jdbc.sql("""
                            update registry.household
                               set facts = facts || '{"category": "边缘易致贫户", "identifiedMonth": "202208", "risk1": "因病"}'
                             where id in (select id from registry.household
                                           where left(division, 12) = :village and ended_on is null
                                           order by id limit :households)
                            returning id
                            """)
                    .param("village", code)
                    .param("households", households)
                    .query(Long.class)
                    .list();
        });
        if (ids.size() < households) {
            throw new IllegalStateException("the biggest village has only %d households".formatted(ids.size()));
        }
        List<Long> all = database.read(
                Actor.OFFICE,
                () -> jdbc.sql("select id from registry.household where left(division, 12) = :village")
                        .param("village", code)
                        .query(Long.class)
                        .list());
        office.bean(Households.class).examine(Actor.OFFICE, all);
    }
}
