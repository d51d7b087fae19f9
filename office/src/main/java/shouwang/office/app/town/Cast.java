package shouwang.office.app.town;

import static shouwang.office.app.town.RosterColumn.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The town's named houses: tests, demo and screenshots tell their stories with these people. They are the same whatever
 * the seed and the size of the town, and they stand first in their village, so that their 户编号 never moves.
 */
public enum Cast {
    /** 复兴庙村: monitored since an operation, and pushed by the province as well: form 5, groups 1 and 3. */
    MONITORED(
            "512022115202",
            1,
            "户主 男 1976-03-08 李样春",
            "配偶 女 1978-11-20 陈样兰 患有大病",
            "之女 女 2010-06-15 李样朵",
            "之母 女 1951-01-09 周样珍"),
    /** 复兴庙村: monitored and eliminated in 2022; form 5, to be looked back at. */
    ELIMINATED("512022115202", 2, "户主 男 1969-07-21 王样福", "配偶 女 1971-02-14 郑样菊", "之子 男 1999-10-03 王样航"),
    /** 复兴庙村: a grandmother and her grandson, nobody can work: annex 8 proposes the mark that is still missing. */
    NO_LABOUR("512022115202", 3, "户主 女 1949-05-05 陈样菊 长期慢性病", "之孙子 男 2013-09-30 唐样乐"),
    /** 四洞桥村: monitored, able to work, keeps pigs with a subsidy: annex 9 proposes the mark. */
    WITH_LABOUR("512022115203", 1, "户主 男 1982-12-12 周样强", "配偶 女 1984-04-04 吴样敏", "之子 男 2012-02-29 周样树"),
    /** 道士观村: pushed by the province for an illness and by the 残联 for a disability: two clues, one form 6. */
    IN_TWO_LISTS("512022115200", 1, "户主 男 1965-08-17 吴样丰 残疾", "配偶 女 1968-03-03 黄样英"),
    /** 道士观村: at 7500.00 yuan a head, which is not below the line. */
    AT_THE_LINE("512022115200", 2, "户主 男 1980-01-31 林样平", "配偶 女 1981-07-07 何样晴", "之女 女 2016-10-10 林样雪"),
    /** 道士观村: at 7499.99 yuan a head, a fen below the line. */
    BELOW_THE_LINE("512022115200", 2, "户主 男 1979-09-09 何样安", "配偶 女 1980-06-18 宋样月", "之子 男 2014-05-25 何样舟"),
    /** 红紫厂村: a household of one, with a name of one character. */
    ALONE("512022115204", 1, "户主 男 1944-10-01 样"),
    /** 乐阳桥村: a household of fourteen, four generations under one roof. */
    FOURTEEN(
            "512022115206",
            1,
            "户主 男 1958-02-02 郭样兴",
            "配偶 女 1960-08-08 曾样芳",
            "之父 男 1935-11-11 郭样山",
            "之母 女 1937-04-16 邓样贵",
            "之子 男 1982-05-05 郭样龙",
            "之儿媳 女 1984-09-19 彭样琴",
            "之孙子 男 2007-03-12 郭样星",
            "之孙女 女 2011-08-24 郭样辰",
            "之子 男 1985-12-01 郭样虎",
            "之儿媳 女 1987-06-06 吕样秀",
            "之孙子 男 2012-01-17 郭样阳",
            "之孙女 女 2019-07-29 郭样苗",
            "之孙子 男 2022-11-03 郭样小",
            "之女 女 1990-10-22 郭样凤"),
    /** 新桥村: a head and a son whose characters old fonts and old programs lose. */
    RARE_CHARACTERS("512022115208", 1, "户主 男 1973-06-26 𠮷样山", "配偶 女 1975-05-15 吉样·木各", "之子 男 2001-01-21 𠮷样㐂"),
    /** 四洞桥村: one of two women of one name in one village: a list row that gives no number must wait. */
    TWIN("512022115203", 2, "户主 女 1967-03-30 张样梅", "之子 男 1993-12-24 蒋样川"),
    /** 四洞桥村: the other 张样梅, in another group. */
    OTHER_TWIN("512022115203", 5, "户主 女 1972-09-14 张样梅", "之女 女 2004-04-28 余样莹"),
    /** 通旅社区: applied for dibao in March 2023: form 6. */
    NEW_DIBAO("512022115001", 1, "户主 男 1956-07-01 罗样顺 长期慢性病", "配偶 女 1959-12-30 贾样素"),
    /** 光明社区: the village wants this house visited: form 6. */
    TO_VISIT("512022115002", 1, "户主 男 1970-11-05 韩样义", "配偶 女 1972-01-25 丁样霞", "之女 女 2003-08-13 韩样宁"),
    /** 花书房村: nothing is the matter: form 7. */
    ORDINARY("512022115214", 1, "户主 男 1975-04-19 唐样和", "配偶 女 1977-10-11 冯样慧", "之子 男 2009-02-07 唐样远"),
    /** 倒座庙村: eliminated, but in range again: to be checked for a rollback. */
    TO_ROLL_BACK("512022115216", 1, "户主 男 1966-06-06 许样高", "配偶 女 1969-03-27 沈样红");

    private final String village;
    private final int group;
    private final List<String> people;

    Cast(String village, int group, String... people) {
        this.village = village;
        this.group = group;
        this.people = List.of(people);
    }

    /** 户编号: the same in every town, whatever its seed and size. */
    public String householdNo() {
        long place = Stream.of(values())
                .filter(other -> other.village.equals(village) && other.ordinal() <= ordinal())
                .count();
        return Census.householdNo(village, (int) place);
    }

    public String villageCode() {
        return village;
    }

    public int group() {
        return group;
    }

    /** The head's name. */
    public String head() {
        return names().get(0);
    }

    /** Everybody's name in the order of the rows. */
    public List<String> names() {
        return people.stream().map(line -> line.split(" ")[3]).toList();
    }

    /** The identity number of the person in a row, the head's at 0. */
    public String number(int row) {
        String[] line = people.get(row).split(" ");
        return number(LocalDate.parse(line[2]), line[1].equals("男"));
    }

    /** Everybody of this house moves in, with the facts of their story. */
    void moveInto(SampleHousehold house, SampleNumbers numbers) {
        Seeded dice = Seeded.of(20230520, ordinal());
        for (String line : people) {
            String[] words = line.split(" ");
            boolean male = words[1].equals("男");
            LocalDate bornOn = LocalDate.parse(words[2]);
            house.add(Families.named(words[3], words[0], bornOn, male, number(bornOn, male)));
        }
        Lives.live(house, dice);
        house.put(PHONE, numbers.phone()).put(KIND, "一般农户").put(ALL_AWAY, "否");
        for (int i = 0; i < people.size(); i++) {
            String[] words = people.get(i).split(" ");
            SamplePerson person = house.people().get(i);
            person.put(NUMBER, number(i)).put(HEALTH, words.length > 4 ? words[4] : "健康");
            Lives.settle(person, dice);
            person.put(DIBAO, "未享受").put(DIBAO_GRADE, "").put(TEKUN, "不享受").put(TEKUN_KIND, "");
        }
        tell(house);
        Incomes.reachExactly(house, targetPerHead(), dice);
    }

    private void tell(SampleHousehold house) {
        switch (this) {
            case MONITORED ->
                monitored(house, "202208", "因病").put(HEALTH_AID, "大病救治,医疗救助").put(INDUSTRY_AID, "种植");
            case ELIMINATED, TO_ROLL_BACK ->
                monitored(house, "202107", "因务工就业不稳")
                        .put(EMPLOYMENT_AID, "外出务工补贴")
                        .put(RosterColumn.ELIMINATED, "是")
                        .put(ELIMINATED_IN, "202206")
                        .put(ELIMINATED_BY, "帮扶消除");
            case NO_LABOUR -> {
                monitored(house, "202210", "缺劳动力").put(SECURITY_AID, "低保").put(COMPULSORY_AID, "补助");
                house.head().put(LABOUR, "无劳动力");
                house.people().forEach(person -> person.put(DIBAO, "农村低保").put(DIBAO_GRADE, "全额"));
                house.plant("DQ196");
            }
            case WITH_LABOUR -> monitored(house, "202209", "因产业项目失败").put(INDUSTRY_AID, "养殖");
            default -> {}
        }
    }

    private static SampleHousehold monitored(SampleHousehold house, String month, String risk) {
        return house.put(CATEGORY, "边缘易致贫户")
                .put(IDENTIFIED, month)
                .put(RISK_1, risk)
                .put(RosterColumn.ELIMINATED, "否")
                .put(HEALTH_AID, "城乡居民基本医疗保险个人缴费补贴")
                .put(CONTACT, "田样勤")
                .put(CONTACT_PHONE, SampleNumbers.NOBODYS_PHONES + "99999001");
    }

    private long targetPerHead() {
        return switch (this) {
            case AT_THE_LINE -> 750_000;
            case BELOW_THE_LINE -> 749_999;
            case MONITORED, WITH_LABOUR -> 688_000;
            case NO_LABOUR -> 596_000;
            case TO_ROLL_BACK -> 701_000;
            default -> 1_368_000 + ordinal() * 11_750L;
        };
    }

    private static String number(LocalDate bornOn, boolean male) {
        return SampleNumbers.identity(bornOn, male ? 981 : 982);
    }
}
