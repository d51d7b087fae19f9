package shouwang.office.app.town;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that say that they are invented: the second character is always 样 (sample), as in 李样春. Some are hard on
 * purpose: 𠮷 lies outside the basic plane, 㐂 in an extension, a dot joins the parts of a name, and one is 样 alone.
 */
final class SampleNames {

    static final String MARK = "样";

    private static final List<String> SURNAMES = characters(
            "王李张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文");
    private static final List<String> MALE =
            characters("山峰松柏林森石岩川河江海涛波洋云雷雨虹阳晨明光辉亮星辰宇航远志勇刚强毅坚忠诚信义仁德才学文武斌兵军国邦安宁平和顺康健福贵富发达兴旺昌盛荣华茂春生根苗田禾谷丰收");
    private static final List<String> FEMALE =
            characters("梅兰竹菊荷莲桃杏梨桂芳芬香蕊蕾花叶枝草青翠碧玉珍珠珊瑚琴棋书画诗词雅静娴淑惠慧敏巧秀丽美娟婷婉柔月霞虹云雪冰霜露春夏秋燕莺凤蝶蓉萍薇茹琼瑶玲珑莉莎晴岚");
    private static final List<String> RARE = List.of("𠮷样%s", "%s样㐂", "吉样·%s各", "卓样·%s让");

    private static final Set<String> TAKEN =
            Stream.of(Cast.values()).flatMap(cast -> cast.names().stream()).collect(Collectors.toSet());

    private SampleNames() {}

    static String surname(Seeded dice) {
        return dice.pick(SURNAMES);
    }

    /** A name that nobody of the {@link Cast} bears. */
    static String of(String surname, boolean male, Seeded dice) {
        String name = any(surname, male, dice);
        while (TAKEN.contains(name)) {
            name = any(surname, male, dice);
        }
        return name;
    }

    private static String any(String surname, boolean male, Seeded dice) {
        List<String> given = male ? MALE : FEMALE;
        if (dice.inThousand(3)) {
            String rare = dice.pick(RARE);
            return rare.formatted(rare.startsWith("%") ? surname : dice.pick(given));
        }
        String second = dice.inThousand(300) ? dice.pick(given) : "";
        return surname + MARK + dice.pick(given) + second;
    }

    private static List<String> characters(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(i -> text.substring(i, i + 1))
                .distinct()
                .toList();
    }
}
