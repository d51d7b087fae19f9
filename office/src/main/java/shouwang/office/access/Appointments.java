package shouwang.office.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;

/** 设岗: who may give which posts, and where; nobody makes an equal, and nobody reaches out of the own divisions. */
@Component
class Appointments {

    private final Accounts accounts;
    private final Divisions divisions;
    private final OfficeClock clock;

    Appointments(Accounts accounts, Divisions divisions, OfficeClock clock) {
        this.accounts = accounts;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The roles an actor may give. */
    List<Role> roles(Actor actor) {
        return Arrays.stream(Role.values()).filter(role -> isAbove(actor, role)).toList();
    }

    /** The divisions in which an actor may give posts, by code, down to the village. */
    List<Division> divisions(Actor actor) {
        String own = actor.division();
        return Stream.concat(divisions.find(own).stream(), divisions.below(own).stream())
                .filter(division -> roles(actor).stream().anyMatch(role -> fits(role, division.level())))
                .toList();
    }

    void requireMayGive(Actor actor, Role role, String division) {
        if (!isAbove(actor, role)) {
            throw AccessProblem.ROLE_ABOVE_YOURS.refuse(role.title());
        }
        Level level = divisions
                .find(division)
                .filter(known -> !actor.role().seesHouseholds() || actor.scope().contains(known.code()))
                .orElseThrow(() -> AccessProblem.DIVISION_NOT_BELOW_YOURS.refuse(division))
                .level();
        if (!fits(role, level)) {
            throw AccessProblem.ROLE_OF_ANOTHER_LEVEL.refuse(role.title(), whereOf(role));
        }
    }

    /**
     * Every open post of a person must be the actor's to give, also those the actor can't see: whoever resets a password
     * could sign in with it.
     */
    void requireMayGiveAll(Actor actor, long account) {
        boolean beyond = accounts.postsOf(account).stream()
                .anyMatch(post -> !isAbove(actor, post.role())
                        || actor.role().seesHouseholds() && !actor.scope().contains(post.division()));
        if (beyond) {
            throw AccessProblem.POST_BEYOND_YOURS.refuse();
        }
    }

    void give(Actor actor, Account known, Role role, String division) {
        requireMayGive(actor, role, division);
        if (!accounts.addPost(actor, known.id(), role, division, clock.today())) {
            throw AccessProblem.POST_HELD_ALREADY.refuse();
        }
    }

    void endPost(Actor actor, Account known, long post) {
        Post held = known.posts().stream()
                .filter(p -> p.id() == post)
                .findFirst()
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        requireMayGive(actor, held.role(), held.division());
        accounts.endPost(actor, post, clock.today());
    }

    void endAccount(Actor actor, Account known) {
        requireMayGiveAll(actor, known.id());
        accounts.end(actor, known.id(), clock.today());
    }

    private static boolean isAbove(Actor actor, Role role) {
        return switch (actor.role()) {
            case OFFICE, SYSTEM_ADMINISTRATOR -> role != Role.OFFICE;
            case COUNTY_OFFICER -> role == Role.TOWN_LEADER || role == Role.TOWN_OFFICER || role.worksInVillage();
            case TOWN_OFFICER -> role.worksInVillage();
            case TOWN_LEADER, VILLAGE_CHIEF, VILLAGE_MONITOR -> false;
        };
    }

    private static boolean fits(Role role, Level level) {
        return switch (role) {
            case VILLAGE_MONITOR -> level == Level.VILLAGE || level == Level.GROUP;
            case VILLAGE_CHIEF -> level == Level.VILLAGE;
            case TOWN_OFFICER, TOWN_LEADER -> level == Level.TOWN;
            case COUNTY_OFFICER -> level == Level.COUNTY;
            case SYSTEM_ADMINISTRATOR -> level == Level.COUNTY || level == Level.TOWN;
            case OFFICE -> false;
        };
    }

    private static String whereOf(Role role) {
        return switch (role) {
            case VILLAGE_MONITOR, VILLAGE_CHIEF -> "村或社区";
            case TOWN_OFFICER, TOWN_LEADER -> "乡镇";
            case COUNTY_OFFICER -> "县";
            case SYSTEM_ADMINISTRATOR, OFFICE -> "县或乡镇";
        };
    }
}
