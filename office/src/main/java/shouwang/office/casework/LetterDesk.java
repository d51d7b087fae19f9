package shouwang.office.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import shouwang.office.casework.cases.CaseFiles;
import shouwang.office.casework.letters.DeclarationPaper;
import shouwang.office.casework.letters.RefusalPaper;
import shouwang.office.casework.letters.Signer;
import shouwang.office.casework.letters.Signers;
import shouwang.office.casework.notices.NoticeText;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.Role;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.Bodies;
import shouwang.policy.procedure.Coded;
import shouwang.policy.procedure.HouseholdLetters;
import shouwang.policy.procedure.IdentificationPlan;
import shouwang.policy.procedure.Step;

/**
 * 给农户的文书: makes the declaration that a household signs before anybody asks about it, and the notice that tells it
 * why it was not included. Both are made anew from the case whenever they are printed.
 */
@Service
public class LetterDesk {

    private static final int VILLAGE = 12;
    private static final String TO_WRITE_ON = "____________";
    private static final Set<Role> PRINTS = Set.of(Role.VILLAGE_MONITOR, Role.VILLAGE_CHIEF, Role.TOWN_OFFICER);

    private final Database database;
    private final CaseFiles files;
    private final Signers signers;
    private final Divisions divisions;
    private final Ruling ruling;

    LetterDesk(Database database, CaseFiles files, Signers signers, Divisions divisions, Ruling ruling) {
        this.database = database;
        this.files = files;
        this.signers = signers;
        this.divisions = divisions;
        this.ruling = ruling;
    }

    /** A paper ready to be written: the name of its file, and what writes it. */
    public record Letter(String file, java.util.function.Consumer<java.io.OutputStream> writer) {}

    /** Whether a post prints the declaration of a case now: until the signed one is among its papers. */
    public static boolean printsDeclaration(Actor actor, CaseFile file, IdentificationPlan plan) {
        return PRINTS.contains(actor.role()) && file.isOpen() && !hasSigned(file, plan);
    }

    /** Whether a post prints the notice of refusal of a case now. */
    public static boolean printsRefusal(Actor actor, CaseFile file) {
        return PRINTS.contains(actor.role()) && file.step() == Step.NOT_INCLUDED;
    }

    /** 承诺授权书, with the whole numbers of the household's people. */
    public Letter declaration(Actor actor, long id) {
        CaseFile file = mine(actor, id, "承诺授权书");
        IdentificationPlan plan = ruling.identification();
        if (!file.isOpen()) {
            throw CaseworkProblem.CASE_IS_CLOSED.refuse();
        }
        if (hasSigned(file, plan)) {
            throw CaseworkProblem.SIGNED_ALREADY.refuse();
        }
        List<Signer> people = database.read(
                actor, () -> signers.of(actor.scope(), file.household().id()));
        HouseholdLetters.Declaration declaration = ruling.plan().letters().declaration();
        Map<String, String> words = words(file);
        words.put("people", String.valueOf(people.size()));
        words.put(
                "departments",
                plan.lists().departments().stream().map(Coded::words).collect(Collectors.joining("、")));
        return new Letter(
                "%s户_%s.docx".formatted(file.household().headName(), declaration.title()),
                out -> new DeclarationPaper(declaration, words, people).write(out, ruling.today()));
    }

    /** 不予纳入告知书, of the decision that holds now. */
    public Letter refusal(Actor actor, long id) {
        CaseFile file = mine(actor, id, "不予纳入告知书");
        if (file.step() != Step.NOT_INCLUDED) {
            throw CaseworkProblem.NOT_REFUSED.refuse(
                    ruling.identification().step(file.step()).name());
        }
        HouseholdLetters.RefusalNotice notice = ruling.plan().letters().refusalNotice();
        Passage refused = file.latest(Action.REFUSE).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        Passage decided = file.latest(Action.UPHOLD).orElse(refused);
        Map<String, String> words = words(file);
        words.put("decided by", decider(decided, file));
        words.put("decided on", NoticeText.inWords(decided.by().on()));
        words.put("ground", refused.filled().text(Field.GROUND).replaceFirst("^\\S+ ", ""));
        words.put("reason", decided.filled().text(Field.REASON));
        words.put("evidence", refused.filled().text(Field.EVIDENCE));
        words.put("until", until(notice, file, decided));
        return new Letter(
                "%s户_%s.docx".formatted(file.household().headName(), notice.title()),
                out -> new RefusalPaper(notice, decided.action() == Action.UPHOLD, words).write(out));
    }

    private CaseFile mine(Actor actor, long id, String paper) {
        CaseFile file =
                database.read(actor, () -> files.find(actor.scope(), id)).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        if (!PRINTS.contains(actor.role())) {
            throw CaseworkProblem.NOT_YOURS_TO_DO.refuse("打印" + paper, Roles.inWords(PRINTS), "指南 授权");
        }
        return file;
    }

    private static boolean hasSigned(CaseFile file, IdentificationPlan plan) {
        return plan.papers().stream()
                .filter(paper -> paper.from() == Step.DECLARATION)
                .anyMatch(paper -> file.papers().there().containsKey(paper.code()));
    }

    /** The last day is known once somebody has told the household. */
    private static String until(HouseholdLetters.RefusalNotice notice, CaseFile file, Passage decided) {
        String days = "自收到本告知书之日起%d日内".formatted(notice.appealDays());
        Optional<LocalDate> told = file.latest(Action.TELL)
                .filter(telling -> telling.seq() > decided.seq())
                .flatMap(telling -> telling.filled().date(Field.HAPPENED_ON));
        return told.map(day -> days + "（至%s止）".formatted(NoticeText.inWords(day.plusDays(notice.appealDays()))))
                .orElse(days);
    }

    private String decider(Passage decided, CaseFile file) {
        Role role = decided.by().as();
        Bodies bodies = ruling.plan().bodies();
        if (role.worksInVillage()) {
            return village(file).map(Division::name).orElse(bodies.village());
        }
        return role == Role.COUNTY_OFFICER ? bodies.county() : bodies.townGovernment();
    }

    private Map<String, String> words(CaseFile file) {
        Bodies bodies = ruling.plan().bodies();
        HouseholdLetters.Phones phones = ruling.plan().letters().phones();
        Map<String, String> words = new HashMap<>();
        words.put("head", file.household().headName());
        words.put("place", place(file));
        words.put("village", village(file).map(Division::name).orElse(bodies.village()));
        words.put("town government", bodies.townGovernment());
        words.put("town office", bodies.townOffice());
        words.put("county", bodies.county());
        words.put("hotline", bodies.hotline());
        words.put("village phone", phones.village().orElse(TO_WRITE_ON));
        words.put("town phone", phones.townOffice().orElse(TO_WRITE_ON));
        words.put("county phone", phones.county().orElse(TO_WRITE_ON));
        return words;
    }

    private String place(CaseFile file) {
        String group = file.division().length() > VILLAGE
                ? divisions.find(file.division()).map(Division::shortName).orElse("")
                : "";
        return village(file).map(Division::shortName).orElse("") + group;
    }

    private Optional<Division> village(CaseFile file) {
        return divisions.find(file.division().substring(0, VILLAGE));
    }
}
