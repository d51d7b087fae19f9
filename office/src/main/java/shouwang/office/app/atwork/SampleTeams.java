package shouwang.office.app.atwork;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shouwang.office.campaign.NewTeam;
import shouwang.office.campaign.Patches;
import shouwang.office.campaign.StaffMember;
import shouwang.office.campaign.StaffPool;
import shouwang.office.campaign.Teams;
import shouwang.office.kernel.Actor;

/** 样板工作组: every village goes out in one team, but for the last, which has not been sent yet. */
@Component
class SampleTeams {

    private final StaffPool pool;
    private final Teams teams;
    private final Patches patches;

    SampleTeams(StaffPool pool, Teams teams, Patches patches) {
        this.pool = pool;
        this.teams = teams;
        this.patches = patches;
    }

    void send(Actor town, List<Actor> villages) {
        if (!teams.list(town).isEmpty()) {
            return;
        }
        for (Actor village : villages) {
            List<Long> people = pool.all(village).stream()
                    .filter(StaffMember::isTrained)
                    .limit(4)
                    .map(StaffMember::id)
                    .toList();
            long team = teams.form(village, new NewTeam(village.division(), "第1组", people, ""), UUID.randomUUID());
            if (!village.equals(villages.get(villages.size() - 1))) {
                patches.assign(village, team, village.division(), patches.dueOn());
            }
        }
    }
}
