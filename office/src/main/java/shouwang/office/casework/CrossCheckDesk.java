package shouwang.office.casework;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseFiles;
import shouwang.office.casework.cases.CrossChecks;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Settled;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.Step;

/**
 * 部门比对: beside the other steps, from the signed declaration on, the county lists what departments know of members, and
 * the village explains each of it.
 */
@Service
public class CrossCheckDesk {

    private static final String BASIS = "指南 比对";

    private final Database database;
    private final CaseFiles files;
    private final CrossChecks checks;
    private final Ruling ruling;

    CrossCheckDesk(Database database, CaseFiles files, CrossChecks checks, Ruling ruling) {
        this.database = database;
        this.files = files;
        this.checks = checks;
        this.ruling = ruling;
    }

    /** Whether departments may be asked about the household's people now. */
    public static boolean mayCompare(CaseFile file) {
        return file.isOpen()
                && file.step().ordinal() > Step.DECLARATION.ordinal()
                && file.step().ordinal() < Step.ANNOUNCEMENT.ordinal();
    }

    /** The members that a department may have found. */
    public List<CrossChecks.Member> members(Scope scope, CaseFile file) {
        return database.read(scope, () -> checks.members(scope, file.household().id()));
    }

    /** The county says that these departments have answered; what they found is listed before. */
    public void compared(Actor actor, long id, List<String> departments) {
        require(actor, "部门比对", Role.COUNTY_OFFICER);
        departments.forEach(this::requireDepartment);
        if (departments.isEmpty()) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
        write(actor, id, file -> {
            requireSigned(file);
            checks.compared(actor, file, departments, ruling.today());
        });
    }

    /** The county lists what a department found of a member. */
    public void list(Actor actor, long id, long member, String department, String words) {
        require(actor, "登记比中情况", Role.COUNTY_OFFICER);
        requireDepartment(department);
        requireWords(words);
        write(actor, id, file -> {
            requireSigned(file);
            CrossChecks.Member found = checks
                    .members(actor.scope(), file.household().id())
                    .stream()
                    .filter(known -> known.id() == member)
                    .findFirst()
                    .orElseThrow(CaseworkProblem.NO_SUCH_CHOICE::refuse);
            checks.list(actor, file, found, department, words, ruling.today());
        });
    }

    /** The village explains a hit. */
    public void explain(Actor actor, long id, long hit, String words) {
        require(actor, "说明比中情况", Role.VILLAGE_CHIEF, Role.VILLAGE_MONITOR);
        settle(actor, id, hit, true, words);
    }

    /** The county takes a hit back that was listed by mistake. */
    public void withdraw(Actor actor, long id, long hit, String words) {
        require(actor, "撤回比中情况", Role.COUNTY_OFFICER);
        settle(actor, id, hit, false, words);
    }

    private void settle(Actor actor, long id, long hit, boolean isExplained, String words) {
        requireWords(words);
        try {
            write(actor, id, file -> {
                if (file.crossCheck().hits().stream().noneMatch(known -> known.id() == hit)) {
                    throw KernelProblem.NOT_FOUND.refuse();
                }
                checks.settle(actor, file, hit, new Settled(isExplained, words, actor.name(), ruling.today()));
            });
        } catch (DuplicateKeyException settled) {
            throw CaseworkProblem.SETTLED_ALREADY.refuse();
        }
    }

    private void write(Actor actor, long id, Consumer<CaseFile> work) {
        database.write(actor, () -> {
            files.alone(actor, id);
            work.accept(files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse));
        });
    }

    private void requireDepartment(String code) {
        if (ruling.identification().lists().departments().stream()
                .map(Coded::code)
                .noneMatch(code::equals)) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
    }

    private static void requireSigned(CaseFile file) {
        if (!mayCompare(file)) {
            throw CaseworkProblem.DECLARATION_FIRST.refuse();
        }
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw CaseworkProblem.NOTHING_WRITTEN.refuse();
        }
    }

    private static void require(Actor actor, String what, Role... roles) {
        if (!List.of(roles).contains(actor.role())) {
            throw CaseworkProblem.NOT_YOURS_TO_DO.refuse(what, Roles.inWords(roles), BASIS);
        }
    }
}
