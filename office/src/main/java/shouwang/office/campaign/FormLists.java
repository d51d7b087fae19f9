package shouwang.office.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Scope;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.KeyGroup;
import shouwang.policy.pack.PolicyPack;

/** 分表名单: the door to the households behind a figure: those of a form, or of a key group. */
@Service
public class FormLists {

    private final Database database;
    private final RoutedHouseholds households;
    private final Packs packs;

    FormLists(Database database, RoutedHouseholds households, Packs packs) {
        this.database = database;
        this.households = households;
        this.packs = packs;
    }

    /** The households of a form within a division, by key; no such form, or not one's division: refused as not there. */
    public List<RoutedHousehold> ofForm(Actor actor, int form, String division, long after, int rows) {
        PolicyPack pack = packs.inForce();
        Scope scope = Reach.within(actor, division);
        if (form == pack.formOfOthers()) {
            return database.read(actor, () -> households.ofEveryoneElse(scope, form, after, rows));
        }
        if (pack.keyGroups().stream().noneMatch(group -> group.form() == form)) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        return database.read(actor, () -> households.ofForm(scope, form, after, rows));
    }

    /** The households of a key group within a division, by key. */
    public List<RoutedHousehold> ofGroup(Actor actor, int group, String division, long after, int rows) {
        group(group).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Scope scope = Reach.within(actor, division);
        return database.read(actor, () -> households.ofGroup(scope, group, after, rows));
    }

    /** A key group of the plan in force. */
    public Optional<KeyGroup> group(int order) {
        return packs.inForce().keyGroups().stream()
                .filter(group -> group.order() == order)
                .findFirst();
    }
}
