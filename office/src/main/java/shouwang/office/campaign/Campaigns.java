package shouwang.office.campaign;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shouwang.office.kernel.Actor;
import shouwang.policy.pack.Campaign;

/** The campaigns as opened (集中排查): one for every plan that came into force, with the pack it runs by. */
@Repository
class Campaigns {

    private final JdbcClient jdbc;

    Campaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a campaign, unless it is open already. */
    void open(Actor actor, Campaign campaign, String pack, LocalDate on) {
        jdbc.sql("""
                        insert into campaign.campaign (code, name, pack, area, opened_on)
                        values (:code, :name, :pack, :area, :on) on conflict (code) do nothing
                        """)
                .param("code", campaign.code())
                .param("name", campaign.name())
                .param("pack", pack)
                .param("area", campaign.area().town())
                .param("on", on)
                .update();
    }
}
