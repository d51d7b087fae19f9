package shouwang.office.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseFiles;
import shouwang.office.casework.cases.CasePapers;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.CaseFile.Recusal;
import shouwang.office.casework.procedure.CaseFile.UrgentHelp;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;

/** 案卷材料: which papers are there, the green channel that lets them follow, and who keeps out because of kinship. */
@Service
public class CaseFolder {

    private static final List<Role> HELP_FIRST = List.of(Role.VILLAGE_CHIEF, Role.TOWN_OFFICER, Role.TOWN_LEADER);

    private final Database database;
    private final CaseFiles files;
    private final CasePapers papers;
    private final Ruling ruling;

    CaseFolder(Database database, CaseFiles files, CasePapers papers, Ruling ruling) {
        this.database = database;
        this.files = files;
        this.papers = papers;
        this.ruling = ruling;
    }

    /** Whether a post keeps papers of cases at all. */
    public static boolean mayKeep(Actor actor) {
        return actor.role().seesHouseholds();
    }

    /** Whether a post may let help come first. */
    public static boolean mayHelpFirst(Actor actor) {
        return HELP_FIRST.contains(actor.role());
    }

    /** A paper is there, and where it is kept; or, when it was said to be, it is missing after all, and why. */
    public void say(Actor actor, long id, String code, boolean isThere, String words) {
        requireWords(words);
        if (ruling.identification().papers().stream()
                .noneMatch(paper -> paper.code().equals(code))) {
            throw CaseworkProblem.NO_SUCH_CHOICE.refuse();
        }
        write(actor, id, file -> {
            if (file.papers().there().containsKey(code) == isThere) {
                throw CaseworkProblem.SAID_ALREADY.refuse();
            }
            int seq = papers.said(actor.scope(), id, code) + 1;
            papers.say(actor, file, code, seq, words, ruling.today());
        });
    }

    /** 绿色通道: help came first; the papers follow and are listed until they are there. */
    public void helpFirst(Actor actor, long id, String reason, String help, LocalDate helpedOn) {
        if (!mayHelpFirst(actor)) {
            throw CaseworkProblem.NOT_YOURS_TO_DO.refuse("绿色通道", Roles.inWords(HELP_FIRST), "指南 应急");
        }
        requireWords(reason);
        requireWords(help);
        if (helpedOn.isAfter(ruling.today())) {
            throw CaseworkProblem.NOTHING_WRITTEN.refuse();
        }
        try {
            write(actor, id, file -> {
                if (!file.isOpen()) {
                    throw CaseworkProblem.CASE_IS_CLOSED.refuse();
                }
                papers.helpFirst(actor, file, new UrgentHelp(reason, help, helpedOn, actor.name()), ruling.today());
            });
        } catch (DuplicateKeyException said) {
            throw CaseworkProblem.SAID_ALREADY.refuse();
        }
    }

    /** 申请回避: whoever is related to the household says so and decides nothing about it from then on. */
    public void recuse(Actor actor, long id, String relation) {
        requireWords(relation);
        write(actor, id, file -> {
            if (recusalOf(file, actor.account())) {
                throw CaseworkProblem.SAID_ALREADY.refuse();
            }
            papers.recuse(actor, file, new Recusal(actor.account(), actor.name(), relation), ruling.today());
        });
    }

    /** Another person found that there is no kinship after all. */
    public void liftRecusal(Actor actor, long id, long account, String reason) {
        requireWords(reason);
        if (account == actor.account()) {
            throw CaseworkProblem.NOT_BY_ONESELF.refuse();
        }
        write(actor, id, file -> {
            Recusal recusal = file.recusals().stream()
                    .filter(known -> known.account() == account)
                    .findFirst()
                    .orElseThrow(CaseworkProblem.SAID_ALREADY::refuse);
            papers.recuse(actor, file, new Recusal(account, recusal.name(), reason), ruling.today());
        });
    }

    private static boolean recusalOf(CaseFile file, long account) {
        return file.recusals().stream().anyMatch(recusal -> recusal.account() == account);
    }

    private void write(Actor actor, long id, Consumer<CaseFile> work) {
        if (!mayKeep(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
        database.write(actor, () -> {
            files.alone(actor, id);
            work.accept(files.find(actor.scope(), id).orElseThrow(KernelProblem.NOT_FOUND::refuse));
        });
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw CaseworkProblem.NOTHING_WRITTEN.refuse();
        }
    }
}
