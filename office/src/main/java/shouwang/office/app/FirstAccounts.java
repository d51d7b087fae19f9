package shouwang.office.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.StartSlip;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.pack.Campaign;

/**
 * The first sign-ins (首次登录): one for each role of the sample town, or the system administrator's alone. Their
 * passwords are drawn at that moment, printed once and kept nowhere.
 */
@Component
@Order(2)
class FirstAccounts implements FirstStart {

    private final Access access;
    private final Packs packs;
    private final Divisions divisions;

    FirstAccounts(Access access, Packs packs, Divisions divisions) {
        this.access = access;
        this.packs = packs;
        this.divisions = divisions;
    }

    @Override
    public void prepare(StartOptions options, Consumer<String> say) {
        if (access.isEmpty()) {
            print(options.empty() ? access.open(Actor.OFFICE, administrator()) : access.openForDemo(everyRole()), say);
        } else if (options.resetAdmin()) {
            access.resetAdministrator()
                    .ifPresentOrElse(slip -> print(List.of(slip), say), () -> say.accept("没有在用的系统管理员账号,无法重设密码。"));
        }
    }

    private List<NewPost> administrator() {
        return List.of(new NewPost("系统管理员", Optional.of("admin"), Role.SYSTEM_ADMINISTRATOR, county()));
    }

    /** One person for each role; their surnames show that they are invented. */
    private List<NewPost> everyRole() {
        String town = town().area().town();
        Division village = divisions.children(town).stream()
                .skip(3)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pack's town has no villages"));
        return List.of(
                new NewPost("样管理", Optional.of("admin"), Role.SYSTEM_ADMINISTRATOR, county()),
                new NewPost("样县办", Optional.of("county"), Role.COUNTY_OFFICER, county()),
                new NewPost("样镇长", Optional.of("leader"), Role.TOWN_LEADER, town),
                new NewPost("样镇办", Optional.of("town"), Role.TOWN_OFFICER, town),
                new NewPost("样村长", Optional.of("chief"), Role.VILLAGE_CHIEF, village.code()),
                new NewPost("样村监", Optional.of("village"), Role.VILLAGE_MONITOR, village.code()));
    }

    /** The pack names the county by its six digits, the tree of divisions by twelve. */
    private String county() {
        return town().area().county() + "000000";
    }

    private Campaign town() {
        return packs.inForce().campaign();
    }

    private static void print(List<StartSlip> slips, Consumer<String> say) {
        say.accept("登录名和密码(只显示这一次,请抄下):");
        slips.forEach(
                slip -> say.accept("  登录名 %-8s 密码 %s  %s".formatted(slip.signInName(), slip.password(), slip.post())));
    }
}
