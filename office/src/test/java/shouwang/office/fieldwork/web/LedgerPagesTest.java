package shouwang.office.fieldwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import shouwang.office.WithDatabase;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.screening.InventedRegister;
import shouwang.office.sheets.Header;
import shouwang.office.sheets.Row;
import shouwang.office.sheets.Rows;
import shouwang.office.sheets.Table;
import shouwang.office.sheets.TabularFile;

/** The ledger goes out filled in and comes back ticked: right rows in, wrong rows back, twice is once. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class LedgerPagesTest {

    private static final String VILLAGE = InventedRegister.FUXING;
    private static final LocalDate DAY = LocalDate.of(2023, 5, 20);
    private static final Actor MONITOR = new Actor(6, 8, "样监测", Role.VILLAGE_MONITOR, VILLAGE);
    private static final Actor NEIGHBOUR = new Actor(9, 11, "样邻监测", Role.VILLAGE_MONITOR, InventedRegister.SIDONG);
    private static int numbers;

    @Autowired
    MockMvc pages;

    @Autowired
    VisitOrders orders;

    @Autowired
    Visits visits;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    OfficeClock clock;

    @TempDir
    Path folder;

    MockHttpSession session;
    List<Long> households;

    @BeforeEach
    void threeHouseholdsAreToBeVisited() {
        session = new MockHttpSession();
        clock.startOn(DAY);
        households = List.of(known(), known(), known());
        orders.giveAll(
                MONITOR,
                new Giving(
                        VILLAGE,
                        new Crew(List.of(
                                new Crew.Inspector(Optional.empty(), "样甲", "村干部"),
                                new Crew.Inspector(Optional.empty(), "样乙", "网格员"))),
                        DAY,
                        false));
    }

    @Test
    void anotherVillageGetsNoLineOfIt() throws Exception {
        pages.perform(get("/visits/ledger.xlsx").param("division", VILLAGE).with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound());
        hand(NEIGHBOUR, filled((name, cell) -> cell)).andExpect(redirectedUrl("/visits/ledger"));
        assertThat(households).allMatch(this::isOpen);
    }

    @Test
    void whatIsNoWorkbookIsAnsweredInWords() throws Exception {
        hand(MONITOR, "没有任务编号\r\n1\r\n")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("任务编号")));
        hand(MONITOR, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void rowsWithoutATickWaitAndTickedOnesAreFiledOnce() throws Exception {
        hand(MONITOR, filled((name, cell) -> cell)).andExpect(redirectedUrl("/visits/ledger"));
        assertThat(households).allMatch(this::isOpen);

        String ticked = filled((name, cell) -> name.contains("确认:") ? "是" : cell);
        hand(MONITOR, ticked).andExpect(redirectedUrl("/visits/ledger"));
        assertThat(households).noneMatch(this::isOpen);
        assertThat(visits.ofHousehold(MONITOR.scope(), households.get(0)))
                .singleElement()
                .satisfies(visit -> {
                    assertThat(visit.made().inspectors()).containsExactly("样甲", "样乙");
                    assertThat(visit.made().filedBy()).isEqualTo("样监测");
                });

        hand(MONITOR, ticked);
        assertThat(visits.ofHousehold(MONITOR.scope(), households.get(0))).hasSize(1);
        shown().andExpect(content().string(containsString("以前已填报")));
    }

    @Test
    void aWrongRowComesBackInTheSameWorkbookAndTheOthersAreIn() throws Exception {
        List<Long> left = new ArrayList<>(households);
        String first = orderOf(households.get(0));
        String rows = filled((name, cell) -> name.contains("确认:") ? "是" : cell)
                .lines()
                .map(line -> line.startsWith("\"" + first + "\",") ? line.replace("13900000001", "1390000") : line)
                .collect(Collectors.joining("\r\n"));
        hand(MONITOR, rows);

        assertThat(isOpen(left.remove(0))).isTrue();
        assertThat(left).noneMatch(this::isOpen);
        byte[] rejects = pages.perform(
                        get("/visits/ledger/rejects.xlsx").session(session).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String back = csv(rejects, (name, cell) -> cell.equals("1390000") ? "13900000001" : cell);
        assertThat(back.lines()).hasSize(2);
        hand(MONITOR, back);
        assertThat(isOpen(households.get(0))).isFalse();
    }

    private ResultActions hand(Actor actor, String csv) throws Exception {
        return pages.perform(multipart("/visits/ledger")
                .file(new MockMultipartFile("file", "台账.csv", null, csv.getBytes(StandardCharsets.UTF_8)))
                .session(session)
                .with(as(actor))
                .with(csrf()));
    }

    private ResultActions shown() throws Exception {
        return pages.perform(get("/visits/ledger").session(session).with(as(MONITOR)));
    }

    /** The workbook as it was downloaded, its cells filled in by somebody. */
    private String filled(BiFunction<String, String, String> pen) throws Exception {
        byte[] workbook = pages.perform(
                        get("/visits/ledger.xlsx").param("division", VILLAGE).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return csv(workbook, (name, cell) -> {
            String known = name.equals("主要收入来源") ? "务工工资" : name.equals("人均收入估计") ? "监测标准的1.5倍以上" : cell;
            return pen.apply(name, known);
        });
    }

    private String csv(byte[] workbook, BiFunction<String, String, String> pen) throws Exception {
        Path file = Files.write(folder.resolve("台账" + ++numbers + ".xlsx"), workbook);
        StringBuilder csv = new StringBuilder();
        try (TabularFile tabular = TabularFile.open(file, "台账.xlsx")) {
            Table table = tabular.firstTable();
            Header header = table.headerWithAll("任务编号");
            csv.append(quoted(header.names())).append("\r\n");
            try (Rows rows = table.rowsBelow(header)) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    List<String> cells = new ArrayList<>();
                    for (int at = 0; at < header.names().size(); at++) {
                        cells.add(pen.apply(header.names().get(at), row.cell(at).text()));
                    }
                    csv.append(quoted(cells)).append("\r\n");
                }
            }
        }
        return csv.toString();
    }

    private static String quoted(List<String> cells) {
        return cells.stream().map(cell -> "\"" + cell + "\"").collect(Collectors.joining(","));
    }

    private boolean isOpen(long household) {
        return orders.ofHousehold(MONITOR.scope(), household).orElseThrow().isOpen();
    }

    private String orderOf(long household) {
        return Long.toString(
                orders.ofHousehold(MONITOR.scope(), household).orElseThrow().id());
    }

    private long known() {
        int first = ++numbers;
        long id = new InventedRegister(database, jdbc, divisions)
                .household(VILLAGE, "1", new InventedRegister.Person("样户主" + first, InventedRegister.number(first)));
        database.write(Actor.OFFICE, () -> jdbc.sql("""
                                update registry.household set facts = '{"householdPhone": "13900000001",
                                    "householdType": "一般农户"}' where id = :id
                                """).param("id", id).update());
        return id;
    }
}
