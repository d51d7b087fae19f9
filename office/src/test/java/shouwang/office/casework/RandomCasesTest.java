package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.campaign.InventedTown.FUXING;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.campaign.InventedTown;
import shouwang.office.campaign.InventedTown.Person;
import shouwang.office.casework.procedure.Action;
import shouwang.office.casework.procedure.CaseFile;
import shouwang.office.casework.procedure.Field;
import shouwang.office.casework.procedure.Filled;
import shouwang.office.casework.procedure.Identification;
import shouwang.office.casework.procedure.Move;
import shouwang.office.casework.procedure.Passage;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Divisions;
import shouwang.policy.procedure.Step;

/**
 * People of all posts press whatever they like, on whatever day: a case stands only where its passages led it, each of
 * them a move of the table by a post that may make it, and whoever is refused is told the clause.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class RandomCasesTest {

    private static final int STEPS = 120;

    @Autowired
    Casework casework;

    @Autowired
    CrossCheckDesk checks;

    @Autowired
    CaseFolder folder;

    @Autowired
    Ruling ruling;

    @Autowired
    OfficeClock clock;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    private CaseFolk folk;
    private Random dice;

    @AfterTransaction
    void todayAgain() {
        clock.startOn(LocalDate.now(OfficeClock.ZONE));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noCaseStandsWhereItsPassagesDidNotLead(long seed) {
        dice = new Random(seed);
        folk = new CaseFolk(casework, checks, folder, ruling, clock);
        long household = new InventedTown(database, jdbc, divisions)
                .household(FUXING, "3", "H-1", Map.of(), Person.of("样一", "51202219500101001X"));
        long id = casework.open(CaseFolk.MONITOR, new NewCase(household, "GRID", "", clock.today()));
        int refusals = 0;
        for (int i = 0; i < STEPS; i++) {
            refusals += somethingHappens(id) ? 0 : 1;
            isWhole(folk.file(id));
        }
        assertThat(refusals).as("some of it is refused, not all").isBetween(1, STEPS - 1);
    }

    /** @return whether it was let happen */
    private boolean somethingHappens(long id) {
        try {
            switch (dice.nextInt(8)) {
                case 0 -> folk.daysPass(dice.nextInt(4));
                case 1 -> folk.compared(id);
                case 2 -> paper(id);
                case 3 -> hit(id);
                case 4 -> folder.recuse(anybody(), id, "亲属");
                default -> anyMove(id);
            }
            return true;
        } catch (Refusal refused) {
            boolean isOfTheTable = refused.problem() != CaseworkProblem.SAID_ALREADY
                    && refused.problem() != CaseworkProblem.NOT_FILLED
                    && refused.problem() != CaseworkProblem.SOMEBODY_WAS_FASTER
                    && !(refused.problem() instanceof KernelProblem);
            if (isOfTheTable) {
                assertThat(refused.words()).containsPattern("\\(依据:.+\\)。");
            }
            return false;
        }
    }

    private void anyMove(long id) {
        CaseFile file = folk.file(id);
        boolean sensible = dice.nextInt(4) > 0;
        List<Move> moves = sensible ? Identification.TABLE.from(file.step()) : Identification.TABLE.moves();
        if (moves.isEmpty()) {
            moves = Identification.TABLE.moves();
        }
        Move move = moves.get(dice.nextInt(moves.size()));
        List<Actor> fit = CaseFolk.ALL.stream()
                .filter(actor -> !sensible || move.by().contains(actor.role()))
                .toList();
        int seq = dice.nextInt(10) == 0 ? Math.max(0, file.seq() - 1) : file.seq();
        casework.move(
                fit.get(dice.nextInt(fit.size())), id, new Attempt(seq, move.action(), move.then(), filled(move)));
    }

    private Filled filled(Move move) {
        Map<Field, String> values =
                new EnumMap<>(CaseFolk.inOrder(move.action(), clock.today()).values());
        if (dice.nextInt(6) == 0 && !move.action().fields().isEmpty()) {
            values.remove(move.action()
                    .fields()
                    .get(dice.nextInt(move.action().fields().size())));
        }
        return new Filled(values);
    }

    private void paper(long id) {
        var papers = ruling.identification().papers();
        folder.say(CaseFolk.MONITOR, id, papers.get(dice.nextInt(papers.size())).code(), dice.nextInt(5) > 0, "卷一");
    }

    private void hit(long id) {
        CaseFile file = folk.file(id);
        if (file.unexplainedHits().isEmpty()) {
            long member = checks.members(CaseFolk.OFFICER.scope(), file).get(0).id();
            checks.list(CaseFolk.COUNTY_OFFICER, id, member, "POLICE", "名下有车");
        } else {
            checks.explain(CaseFolk.CHIEF, id, file.unexplainedHits().get(0).id(), "已报废");
        }
    }

    private Actor anybody() {
        return CaseFolk.ALL.get(dice.nextInt(CaseFolk.ALL.size() * 8) % CaseFolk.ALL.size());
    }

    private void isWhole(CaseFile file) {
        Step stands = Identification.TABLE.first();
        List<Passage> passages = file.passages();
        assertThat(passages.get(0).action()).isEqualTo(Action.OPEN);
        for (int i = 1; i < passages.size(); i++) {
            Passage made = passages.get(i);
            assertThat(made.seq()).isEqualTo(i + 1);
            assertThat(made.from()).contains(stands);
            Step from = stands;
            assertThat(Identification.TABLE.find(from, made.action(), made.to()))
                    .as(from + " " + made.action() + " " + made.to())
                    .hasValueSatisfying(
                            move -> assertThat(move.by()).contains(made.by().as()));
            stands = made.to();
        }
        assertThat(file.step()).isEqualTo(stands);
        assertThat(database.read(
                        CaseFolk.OFFICER,
                        () -> jdbc.sql("select step || ' ' || is_open from casework.v_case where id = :id")
                                .param("id", file.id())
                                .query(String.class)
                                .single()))
                .isEqualTo(stands + " " + file.isOpen());
        noticeHungLongEnough(passages);
    }

    private void noticeHungLongEnough(List<Passage> passages) {
        LocalDate posted = LocalDate.MIN;
        for (Passage made : passages) {
            if (made.action() == Action.POST_NOTICE) {
                posted = made.filled().date(Field.HAPPENED_ON).orElseThrow();
            }
            if (made.action() == Action.CLOSE_NOTICE) {
                assertThat(made.filled().date(Field.HAPPENED_ON).orElseThrow()).isAfter(posted.plusDays(5));
            }
        }
    }
}
