package shouwang.office.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static shouwang.office.access.SignedPeople.as;
import static shouwang.office.campaign.InventedTown.OFFICER;
import static shouwang.office.campaign.InventedTown.TOWN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import shouwang.office.WithDatabase;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;
import shouwang.policy.pack.PolicyPack;

/** Next year's plan is another folder: other numbers, titles, headings and milestones, and no other program. */
@SpringBootTest
@AutoConfigureMockMvc
@WithDatabase(ofItsOwn = true)
class AnotherPlanTest {

    private static final Map<String, Map<String, String>> NEXT_YEAR = Map.of(
            "annexes.yaml",
                    Map.of(
                            "number: 4\n", "number: 12\n",
                            "name: 工作调度表", "name: 进度周报表",
                            "title: 通旅镇2023年防止返贫监测帮扶集中排查工作调度表", "title: 样镇2024年进度周报表",
                            "heading: 总户数", "heading: 农户总数",
                            "number: 8\n", "number: 15\n",
                            "form: 6}", "form: 16}",
                            "hand in by: M4_LISTS_8_9", "hand in by: H2_NAMES"),
            "summary.yaml", Map.of("总户数", "农户总数"),
            "forms/annex-6.yaml", Map.of("annex: 6", "annex: 16"),
            "pack.yaml",
                    Map.of(
                            "code: TLZ-2023-JZPC", "code: YZ-2024",
                            "form: 6,", "form: 16,",
                            "{code: M4_LISTS_8_9,      name: 上报附件8和附件9名单, due: 2023-05-30",
                                    "{code: H2_NAMES, name: 上报名单, due: 2024-05-31",
                            "M3_SCREENING_DONE", "H1_DONE",
                            "town office: 镇乡村振兴办", "town office: 样镇农业农村办"));

    @Autowired
    MockMvc pages;

    @Autowired
    Annexes annexes;

    @DynamicPropertySource
    static void pack(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "another-plan");
        Map<String, String> files =
                new LinkedHashMap<>(PolicyPack.load("tonglv-2023").files());
        NEXT_YEAR.forEach((file, changes) -> changes.forEach((before, after) -> {
            assertThat(files.get(file)).contains(before);
            files.put(file, files.get(file).replace(before, after));
        }));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        properties.add("shouwang.pack", folder::toString);
    }

    @Test
    void theAnnexesPageSaysTheNumbersAndNamesOfThePlan() throws Exception {
        pages.perform(get("/annexes").with(as(OFFICER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("附件12</span> <span>进度周报表"),
                                containsString("/annexes/annex-15/now"),
                                not(containsString("附件4<")),
                                not(containsString("工作调度表")))));
        pages.perform(get("/annexes/annex-12/now").with(as(OFFICER))).andExpect(status().isOk());
        pages.perform(get("/annexes/annex-4/now").with(as(OFFICER))).andExpect(status().isNotFound());
    }

    @Test
    void thePaperHasTheTitleAndTheHeadingsOfThePlan() {
        Annex dispatch = annexes.of("annex-12").orElseThrow();
        assertThat(dispatch.use()).isEqualTo(AnnexUse.DISPATCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        annexes.write(OFFICER, dispatch, TOWN, LocalDate.of(2024, 5, 20), out);
        AnnexSheet sheet = AnnexSheet.open(out.toByteArray());
        assertThat(sheet.title()).isEqualTo("样镇2024年进度周报表");
        assertThat(sheet.row("村", "合计")).containsEntry("农户总数", "0").doesNotContainKey("总户数");
        assertThat(sheet.texts()).anyMatch(text -> text.contains("附件16 0 户"));
        assertThat(annexes.fileName(dispatch, TOWN, LocalDate.of(2024, 5, 20)))
                .isEqualTo("附件12_通旅镇_样镇2024年进度周报表_2024-05-20.xlsx");
    }

    @Test
    void theBoardNamesWhatIsDueByThePlansOwnMilestone() throws Exception {
        pages.perform(get("/").with(as(OFFICER)))
                .andExpect(content().string(allOf(containsString("附件9、附件15还没有上报"), containsString("2024-05-31"))));
        pages.perform(get("/").with(as(InventedTown.MONITOR)))
                .andExpect(content().string(containsString("请样镇农业农村办先导入花名册")));
    }
}
