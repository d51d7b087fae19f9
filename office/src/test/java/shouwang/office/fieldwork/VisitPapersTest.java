package shouwang.office.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import shouwang.office.correspondence.PrintedWord;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Role;
import shouwang.office.registry.Households;
import shouwang.office.registry.VisitEntry.Found;
import shouwang.office.screening.InventedRegister;
import shouwang.office.screening.InventedRegister.Person;
import shouwang.office.screening.KeyGroups;
import shouwang.policy.form.Answers;

/** Forms on paper, opened again: for the pen with what is known, and as they were filed. */
@AutoConfigureMockMvc
class VisitPapersTest extends Fieldwork {

    private static int numbers = 500;

    @Autowired
    MockMvc pages;

    @Autowired
    Households households;

    @Autowired
    KeyGroups groups;

    @Test
    void anotherVillageFindsNoSheetAndWhoKeepsAccountsNone() throws Exception {
        long order = given(monitored("样户主𠮷", 1)).id();
        Actor keeper = new Actor(2, 2, "样账号", Role.SYSTEM_ADMINISTRATOR, "512022115000");
        for (Actor stranger : List.of(NEIGHBOUR, keeper)) {
            pages.perform(get("/visits/orders/%d/paper.docx".formatted(order)).with(as(stranger)))
                    .andExpect(status().isNotFound());
            pages.perform(get("/visits/papers/forms.docx")
                            .param("form", "5")
                            .param("division", VILLAGE)
                            .with(as(stranger)))
                    .andExpect(status().isNotFound());
            pages.perform(get("/visits/papers").param("division", VILLAGE).with(as(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void whatIsNotThereToPrintIsSaidInWords() throws Exception {
        pages.perform(get("/visits/papers").with(as(NEIGHBOUR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有派发入户,没有表可打印")));
        pages.perform(get("/visits/papers/forms.docx").param("form", "6").with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("这里没有要打印的表")));
        pages.perform(get("/visits/papers/forms.docx").param("form", "99").with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void annex5ForThePenHoldsWhatIsKnownMaskedAndTicksNothingThatNobodySaid() throws Exception {
        long household = monitored("样户主𠮷", 2);
        PrintedWord paper =
                word("/visits/orders/%d/paper.docx".formatted(given(household).id()), "annex-5-pen");

        assertThat(paper.part("word/header.xml")).contains("附件5　监测对象入户核查表");
        assertThat(paper.beside("户主")).isEqualTo("样户主𠮷");
        assertThat(paper.beside("证件号码●")).startsWith("512022********");
        assertThat(paper.text()).contains("512022********").doesNotContain(number(household));
        assertThat(paper.beside("识别监测时间●")).isEqualTo("2022年08月");
        assertThat(paper.beside("监测对象类别●")).contains("☑边缘易致贫户", "☐脱贫不稳定户");
        assertThat(paper.beside("风险是否已消除●")).isEqualTo("☐是 ☐否");
        assertThat(paper.beside("排查日期●")).isEqualTo("　　年　　月　　日");
        assertThat(paper.beside("排查人员●")).isEqualTo("☐样甲 ☐样乙");
        assertThat(paper.beside("排查人员签名")).isEqualTo("样甲：");
        assertThat(paper.rows()).anySatisfy(row -> assertThat(row).contains("样乙："));
        assertThat(paper.beside("受访人签名或捺印")).isEmpty();
        assertThat(paper.rows()).contains(List.of("成员1　样户主𠮷(户主)"), List.of("成员2　样孩子(之子)"));
    }

    @Test
    void aHouseholdOfOneAndOneOfFourteenHaveASheetEachWithAllTheirPeople() throws Exception {
        long alone = monitored("样独", 1);
        long crowd = monitored("样众", 14);
        given(crowd);
        PrintedWord paper = word("/visits/papers/forms.docx?form=5&division=" + GROUP, "annex-5-village");

        assertThat(orderOf(alone).isOpen()).isTrue();
        assertThat(paper.text()).contains("样独(户主)", "样众(户主)", "成员14　样孩子");
        assertThat(paper.part("word/document.xml").split("<w:tbl>", -1).length - 1)
                .isEqualTo(rows("select order_id from fieldwork.standing where form = 5 and is_open", Long.class)
                        .size());
    }

    @Test
    void aFiledAnnex5SaysItsFiguresThatTheyAreAnEstimateAndWhoSigned() throws Exception {
        VisitOrder order = given(monitored("阿依·古丽", 2));
        UUID visit = filed(order, incomes("30000", "0"));
        PrintedWord paper = word("/visits/%s/paper.docx".formatted(visit), "annex-5-filed");

        assertThat(paper.beside("工资性收入合计●")).isEqualTo("30000");
        assertThat(paper.beside("家庭纯收入")).isEqualTo("30000.00");
        assertThat(paper.beside("家庭人均纯收入")).isEqualTo("15000.00");
        assertThat(paper.beside("与监测标准比")).isEqualTo("不低于监测标准");
        assertThat(paper.beside("收支口径")).startsWith("☑预计").contains("☐核算期满");
        assertThat(paper.beside("采集")).isEqualTo("2023-05-20　样甲、样乙");
        assertThat(paper.beside("农户确认")).isEqualTo("阿依·古丽(户主)　签字");
        assertThat(paper.beside("版本")).isEqualTo("第1版　2023-05-20 样监测填报");
        assertThat(paper.beside("安置点地址◐")).as("not asked").isEqualTo("／");
        assertThat(paper.rows()).contains(List.of("不适用"));
        assertThat(paper.text()).doesNotContain("13900000001").contains("139****0001");
    }

    @Test
    void aCorrectionNamesItsReasonAndTheOldVersionIsKeptAsHistory() throws Exception {
        VisitOrder order = given(clue("样更正"));
        UUID first = filed(order, incomes("30000", "0"));
        Answers again =
                visits.find(MONITOR.scope(), first).orElseThrow().answers().with(Map.of("wageIncome", "28000"));
        Filed.Done second = (Filed.Done) visits.file(
                MONITOR,
                new Filing(
                        UUID.randomUUID(),
                        order.id(),
                        again,
                        Set.of(),
                        Optional.of(new Filing.Correction(first, "工资看错"))));

        PrintedWord now = word("/visits/%s/paper.docx".formatted(second.visit()), "annex-6-filed");
        assertThat(now.part("word/header.xml")).contains("附件6　风险线索入户核查表");
        assertThat(now.beside("版本")).contains("第1版", "第2版", "更正：工资看错");
        assertThat(now.text()).contains("第2版　现行有效").contains("风险研判会议结论和日期（会后回填）");
        assertThat(now.beside("工资性收入●")).isEqualTo("28000");

        PrintedWord before = word("/visits/%s/paper.docx".formatted(first), "annex-6-before");
        assertThat(before.text()).contains("第1版　已被更正或改填，留作历史");
        assertThat(before.beside("工资性收入●")).isEqualTo("30000");
        assertThat(before.beside("家庭纯收入")).isEmpty();
        pages.perform(get("/visits/%s/paper.docx".formatted(first)).with(as(NEIGHBOUR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void annex6ForThePenSaysWhyTheHouseholdIsVisited() throws Exception {
        PrintedWord paper =
                word("/visits/orders/%d/paper.docx".formatted(given(clue("样线索")).id()), "annex-6-pen");
        assertThat(paper.beside("线索内容●")).contains("邻居反映");
        assertThat(paper.beside("大病或长期慢病●")).isEqualTo("☐是 ☐否");
        assertThat(paper.rows()).contains(List.of("帮助内容", "金额（元）", "时间"));
    }

    @Test
    void theLedgerHasALineForEveryHouseholdOfAGroupAndItsHeadOnEveryPage() throws Exception {
        long first = household("2");
        long second = household("2");
        given(first);
        PrintedWord paper = word("/visits/papers/ledger.docx?division=" + VILLAGE + "002", "annex-7");

        assertThat(paper.part("word/header.xml")).contains("附件7　农户入户台账");
        assertThat(paper.part("word/document.xml")).contains("w:orient=\"landscape\"");
        assertThat(paper.part("word/document.xml").split("<w:tblHeader/>", -1)).hasSize(3);
        assertThat(paper.rows().get(1)).contains("序号", "大病或长期慢病", "饮水安全已解决", "农户确认");
        assertThat(paper.rows()).hasSize(4);
        assertThat(paper.rows().get(2).get(1))
                .contains(orderOf(first).household().headName(), "512022********")
                .doesNotContain(number(first));
        assertThat(paper.rows().get(3)).contains("☐是\n☐否", "13900000001");
        assertThat(paper.text())
                .contains("共 2 户", "排查人员签名", orderOf(second).household().headName());
    }

    @Test
    void thePageNamesEveryCrewWithWhatItHasToPrint() throws Exception {
        given(monitored("样一", 1));
        pages.perform(get("/visits/papers").with(as(MONITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("样甲、样乙")))
                .andExpect(content().string(containsString("/visits/papers/forms.docx?division=" + GROUP)));
        pages.perform(get("/visits/papers/forms.docx")
                        .param("form", "5")
                        .param("crew", "0123")
                        .with(as(MONITOR)))
                .andExpect(status().isNotFound());
    }

    private PrintedWord word(String address, String name) throws Exception {
        byte[] file = pages.perform(get(address).with(as(MONITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        keep(name, file);
        return new PrintedWord(file);
    }

    /** To be looked at by people. */
    private static void keep(String name, byte[] file) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve(name + ".docx"), file);
    }

    private long monitored(String head, int members) {
        long id = register.household(
                VILLAGE,
                "1",
                IntStream.range(0, members)
                        .mapToObj(at -> new Person(at == 0 ? head : "样孩子", InventedRegister.number(++numbers)))
                        .toArray(Person[]::new));
        facts(
                id,
                "{\"category\": \"边缘易致贫户\", \"identifiedMonth\": \"202208\", \"risk1\": \"因病\","
                        + " \"householdType\": \"一般农户\", \"healthMeasures\": \"大病救治\","
                        + " \"householdPhone\": \"13900000001\"}");
        households.examine(Actor.OFFICE, List.of(id));
        return id;
    }

    private long clue(String head) {
        long id = register.household(VILLAGE, "1", new Person(head, InventedRegister.number(++numbers)));
        groups.putIn(MONITOR, id, "邻居反映");
        return id;
    }

    private String number(long household) {
        return rows(
                        "select number_text from registry.member where is_head and household_id = " + household,
                        String.class)
                .get(0);
    }

    /** Filed as it stands, doubts stood by. */
    private UUID filed(VisitOrder order, Map<String, String> otherwise) {
        Answers answers = filledIn(visits.sheet(MONITOR, order.id()))
                .with(otherwise)
                .with(Map.of("respondent", respondent(order)));
        Filed filed =
                visits.file(MONITOR, new Filing(UUID.randomUUID(), order.id(), answers, Set.of(), Optional.empty()));
        if (filed instanceof Filed.Returned returned) {
            Set<String> seen =
                    Set.copyOf(returned.found().stream().map(Found::rule).toList());
            filed = visits.file(MONITOR, new Filing(UUID.randomUUID(), order.id(), answers, seen, Optional.empty()));
        }
        return ((Filed.Done) filed).visit();
    }

    private String respondent(VisitOrder order) {
        return visits.sheet(MONITOR, order.id()).members().values().iterator().next();
    }
}
