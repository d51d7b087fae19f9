package shouwang.office.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.casework.CaseFolk.CHIEF;
import static shouwang.office.casework.CaseFolk.MONITOR;
import static shouwang.office.casework.CaseFolk.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.WithDatabase;
import shouwang.office.casework.marks.MarkAction;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.policy.procedure.MarkKind;

/** What people decided about a household keeps the import that it was born of. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase(ofItsOwn = true)
class WorkKeepsImportTest {

    @Autowired
    Registry registry;

    @Autowired
    Casework casework;

    @Autowired
    Marks marks;

    @Autowired
    MarkRuling ruling;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void aMarkThatSomebodyDecidedOnAndACaseKeepTheirImportAndOtherImportsGo() throws IOException {
        long marked = imported("A1", "样甲", "51202219500101001X", "脱贫不稳定户");
        long opened = imported("A2", "样乙", "512022195001010028", "");
        long untouched = imported("A3", "样丙", "512022195001010036", "脱贫不稳定户");
        new MarkFolk(marks, ruling, MarkKind.NO_LABOUR).act(CHIEF, household("A1"), MarkAction.PROPOSE);
        casework.open(MONITOR, new NewCase(household("A2"), "GRID", "走访发现", ruling.today()));

        assertThatThrownBy(() -> registry.withdraw(OFFICER, marked))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 户的标注（附件8、附件9）已有人办理，不能整体撤回");
        assertThatThrownBy(() -> registry.withdraw(OFFICER, opened))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 户已登记识别认定,不能整体撤回");
        registry.withdraw(OFFICER, untouched);

        assertThat(numbers()).containsExactlyInAnyOrder("A1", "A2");
    }

    private long imported(String number, String name, String person, String category) throws IOException {
        Path file = Files.writeString(folder.resolve(number + ".csv"), """
                村,组,户编号,姓名,证件号码,与户主关系,监测对象类别,劳动技能,特困供养方式
                复兴庙村,3组,%s,%s,%s,户主,%s,无劳动力,分散
                """.formatted(number, name, person, category));
        long id = registry.receive(
                OFFICER, List.of(new HandedIn(file, file.getFileName().toString())));
        registry.stage(OFFICER, id, Progress.UNWATCHED);
        registry.apply(OFFICER, id, Progress.UNWATCHED);
        return id;
    }

    private long household(String number) {
        return database.read(
                OFFICER,
                () -> jdbc.sql("select id from registry.v_household where household_no = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single());
    }

    private List<String> numbers() {
        return database.read(
                OFFICER,
                () -> jdbc.sql("select household_no from registry.v_household")
                        .query(String.class)
                        .list());
    }
}
