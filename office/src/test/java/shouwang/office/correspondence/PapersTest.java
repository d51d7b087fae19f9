package shouwang.office.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Role;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class PapersTest {

    private static final String VILLAGE = "512022115203";
    private static final String TOWN = "512022115000";
    private static final String COUNTY = "512022000000";
    private static final Actor MONITOR = new Actor(7, 9, "样监测", Role.VILLAGE_MONITOR, VILLAGE);
    private static final Actor NEIGHBOUR = new Actor(8, 10, "样邻居", Role.VILLAGE_MONITOR, "512022115204");
    private static final Actor TOWN_OFFICER = new Actor(5, 6, "样镇办", Role.TOWN_OFFICER, TOWN);
    private static final Actor COUNTY_OFFICER = new Actor(3, 4, "样县局", Role.COUNTY_OFFICER, COUNTY);
    private static final AtomicInteger CAMPAIGNS = new AtomicInteger();

    @Autowired
    Papers papers;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    String matter;

    @BeforeEach
    void aCampaignOfItsOwn() {
        matter = "SAMPLE-" + CAMPAIGNS.incrementAndGet();
    }

    @Test
    void aPaperOfAnotherVillageIsNotThere() {
        long id = handIn(MONITOR, VILLAGE, TOWN, 3);
        assertThatThrownBy(() -> papers.file(NEIGHBOUR.scope(), id)).hasMessageContaining("没有找到");
        assertThatThrownBy(() -> papers.receive(NEIGHBOUR, id)).hasMessageContaining("没有找到");
        assertThat(papers.ofKind(NEIGHBOUR.scope(), matter, "annex-4")).isEmpty();
    }

    @Test
    void theDatabaseItselfHidesAnotherVillagesPaper() {
        handIn(MONITOR, VILLAGE, TOWN, 3);
        for (String table : List.of("paper", "paper_file")) {
            String count = "select count(*) from correspondence." + table;
            assertThat(database.read(
                            NEIGHBOUR.scope(),
                            () -> jdbc.sql(count).query(Long.class).single()))
                    .isZero();
        }
    }

    @Test
    void whatSaysTheSameIsNotHandedInTwice() {
        handIn(MONITOR, VILLAGE, TOWN, 3);
        assertThatThrownBy(() -> handIn(MONITOR, VILLAGE, TOWN, 3)).hasMessageContaining("第 1 版相同");
        assertThat(papers.ofKind(MONITOR.scope(), matter, "annex-4")).hasSize(1);
    }

    @Test
    void aVersionHandedInIsNeverEdited() {
        long id = handIn(MONITOR, VILLAGE, TOWN, 3);
        for (String change : List.of(
                "update correspondence.paper set title = '改' where id = ",
                "delete from correspondence.paper_file where paper_id = ",
                "update correspondence.paper_file set content = '' where paper_id = ")) {
            assertThatThrownBy(() -> database.write(MONITOR, () -> {
                        jdbc.sql(change + id).update();
                    }))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aCorrectionIsTheNextVersionAndBothStay() {
        long first = handIn(MONITOR, VILLAGE, TOWN, 3);
        byte[] asHandedIn = papers.file(MONITOR.scope(), first).content();
        handIn(MONITOR, VILLAGE, TOWN, 4);
        assertThat(papers.ofKind(MONITOR.scope(), matter, "annex-4"))
                .extracting(Paper::version)
                .containsExactly(2, 1);
        assertThat(papers.file(MONITOR.scope(), first).content()).isEqualTo(asHandedIn);
        assertThat(papers.file(MONITOR.scope(), first).name())
                .contains("四洞桥村", "第1版")
                .endsWith(".xlsx");
    }

    @Test
    void onlyTheOfficeItGoesToReceivesAPaper() {
        long id = handIn(MONITOR, VILLAGE, TOWN, 3);
        assertThatThrownBy(() -> papers.receive(MONITOR, id)).hasMessageContaining("不是报给您的单位");
        assertThatThrownBy(() -> papers.receive(COUNTY_OFFICER, id)).hasMessageContaining("不是报给您的单位");
        papers.receive(TOWN_OFFICER, id);
        assertThat(papers.ofKind(MONITOR.scope(), matter, "annex-4").get(0).receipt())
                .hasValueSatisfying(receipt -> assertThat(receipt.by()).isEqualTo("样镇办"));
    }

    @Test
    void aPaperIsReceivedOnce() {
        long id = handIn(TOWN_OFFICER, TOWN, COUNTY, 3);
        papers.receive(COUNTY_OFFICER, id);
        String number = papers.ofKind(COUNTY_OFFICER.scope(), matter, "annex-4")
                .get(0)
                .receipt()
                .orElseThrow()
                .number();
        assertThatThrownBy(() -> papers.receive(COUNTY_OFFICER, id)).hasMessageContaining(number);
    }

    @Test
    void theAuditNamesThePaperAndDoesNotRepeatItsBytes() {
        long id = handIn(MONITOR, VILLAGE, TOWN, 3);
        Optional<Integer> length = database.read(
                MONITOR.scope(),
                () -> jdbc.sql("""
                        select length(after::text) from kernel.audit
                        where room = 'correspondence' and thing = 'paper' and thing_id = :id
                        """)
                        .param("id", Long.toString(id))
                        .query(Integer.class)
                        .optional());
        assertThat(length).hasValueSatisfying(bytes -> assertThat(bytes).isLessThan(2_000));
    }

    private long handIn(Actor actor, String division, String recipient, int households) {
        PaperForm form =
                new PaperForm("annex-4", "附件4", "工作调度表", List.of(PaperColumn.figure("总户数", 8)), 20, List.of("填报人"));
        LocalDate day = LocalDate.of(2023, 5, 20);
        Function<OutputStream, PaperOut> writing = out -> {
            PaperOut paper = new PaperOut(out, form, "样村", day, "户");
            try (paper) {
                paper.line(households);
            }
            return paper;
        };
        return papers.handIn(actor, new NewPaper(form, matter, division, recipient, day), writing);
    }
}
