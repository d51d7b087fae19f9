package shouwang.office.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A county's roster of 100,000 rows and 40 columns, applied, handed in again, and taken back. */
class LargeRosterTest extends RegisterTest {

    private static final int ROWS = 100_000;
    private static final String HEADER = "县,乡,村,组,户编号,姓名,性别,出生日期,民族,证件号码,与户主关系,文化程度,在校生状况,健康状况,劳动技能,户联系电话,"
            + "家庭成员联系电话,务工所在地,务工时间(月),务工月收入,公益性岗位,是否参加城乡居民基本医疗保险,是否参加城镇职工基本医疗保险,"
            + "是否参加大病保险,是否参加城乡居民基本养老保险,是否参加城镇职工基本养老保险,享受低保政策情况,享受特困供养政策情况,户类型,"
            + "监测对象类别,识别监测时间,致贫/返贫风险1,是否危房户,是否解决安全饮用水,工资性收入,生产经营性收入,生产经营性支出,财产性收入,"
            + "转移性收入,合规自付支出";

    @Test
    void goesInWholeChangesNothingTheSecondTimeAndComesOutWhole() throws IOException {
        HandedIn roster = roster();
        Import first = applied(roster);
        assertThat(first.rowsLoaded()).isEqualTo(ROWS);
        assertThat(first.householdsNew()).isEqualTo(ROWS / 4);
        assertThat(rows("select count(*) from registry.verdict")).containsExactly("" + ROWS / 4);
        Import again = applied(roster);
        assertThat(again.personsUnchanged()).isEqualTo(ROWS);
        assertThat(again.corrections() + again.proposals()).isZero();
        registry.withdraw(OFFICER, again.id());
        registry.withdraw(OFFICER, first.id());
        assertThat(rows("select count(*) from registry.member")).containsExactly("0");
    }

    private HandedIn roster() throws IOException {
        Path file = folder.resolve("大花名册.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER + "\r\n");
            for (int row = 0; row < ROWS; row++) {
                writer.write(line(row / 4, row % 4, row) + "\r\n");
            }
        }
        return new HandedIn(file, "大花名册.csv");
    }

    private static String line(int household, int place, int person) {
        boolean isHead = place == 0;
        // 18 digits that hold a date and a number of their own; the checksum is the desk's affair.
        String number =
                "5120221980%02d%02d%04d".formatted(1 + person / 10_000 % 12, 1 + person / 120_000, person % 10_000);
        String own =
                "乐至县,通旅镇,复兴庙村,%d组,样%06d,样%s,%s,1980-01-01,汉族,%s,%s,初中,,健康,普通劳动力,%s,,成都市武侯区,8,4500,,是,否,是,是,否,不享受,不享受"
                        .formatted(
                                1 + household % 13,
                                household,
                                person,
                                person % 2 == 0 ? "女" : "男",
                                number,
                                isHead ? "户主" : "其他",
                                isHead ? "0830%07d".formatted(household) : "");
        return own
                + (isHead ? ",一般农户,,,,否,是,%d.50,3000,800,0,2400,1200".formatted(10_000 + household) : ",,,,,,,,,,,,");
    }
}
