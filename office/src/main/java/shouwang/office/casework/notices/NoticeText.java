package shouwang.office.casework.notices;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import shouwang.policy.procedure.Bodies;

/**
 * 公示、公告的文本: made of these fields and of nothing else. There is no field for a number, a phone, an account, health or
 * a kind of risk, so none can stand in it.
 *
 * @param category a word of the pack's closed list
 */
public record NoticeText(Kind kind, Place place, Head head, int people, String category, Hanging hanging) {

    private static final int OF_AGE = 18;

    /** Whether objections are asked for, or what was decided is told. */
    public enum Kind {
        NOTICE("notice", "公示"),
        ANNOUNCEMENT("announcement", "公告");

        private final String code;
        private final String title;

        Kind(String code, String title) {
            this.code = code;
            this.title = title;
        }

        /** As it is kept. */
        public String code() {
            return code;
        }

        public String title() {
            return title;
        }
    }

    /** Village and group, as the tree of divisions names them. */
    public record Place(String village, String group) {}

    /** The head's name as the village may read it. */
    public record Head(String shown) {

        /** A minor's given name is not shown. */
        public static Head of(String name, Optional<LocalDate> bornOn, LocalDate day) {
            boolean isMinor = bornOn.filter(born -> Period.between(born, day).getYears() < OF_AGE)
                    .isPresent();
            return new Head(isMinor ? name.substring(0, name.offsetByCodePoints(0, 1)) + "某某" : name);
        }
    }

    /** The day it was posted, and the last of its full days; an announcement has no last day. */
    public record Hanging(LocalDate postedOn, Optional<LocalDate> untilOn, int days) {}

    /** The title on the paper. */
    public String title() {
        return place.village() + (kind == Kind.NOTICE ? "拟识别防止返贫监测对象公示" : "防止返贫监测对象认定公告");
    }

    /** The text on the paper, one paragraph a line. */
    public String body(Bodies bodies) {
        String household = "%s%s户,家庭人口%d人,%s:%s。"
                .formatted(place.group(), head.shown(), people, kind == Kind.NOTICE ? "拟认定类别" : "认定类别", category);
        if (kind == Kind.ANNOUNCEMENT) {
            return "经入户核实、村级评议和公示、镇级审核、县级审定,认定下列农户为防止返贫监测对象,现予公告:\n%s\n如有疑问,可向%s反映,也可拨打%s。"
                    .formatted(household, bodies.townOffice(), bodies.hotline());
        }
        return "经入户核实、村级研判评议,现将拟识别为防止返贫监测对象的农户予以公示:\n%s\n公示期:%s至%s(%d天)。\n如有异议,请在公示期内向%s委员会、%s反映,也可拨打%s。"
                .formatted(
                        household,
                        inWords(hanging.postedOn().plusDays(1)),
                        inWords(hanging.untilOn().orElseThrow()),
                        hanging.days(),
                        bodies.village(),
                        bodies.townOffice(),
                        bodies.hotline());
    }

    /** Who signs. */
    public String signer(Bodies bodies) {
        return kind == Kind.NOTICE ? place.village() : bodies.townGovernment();
    }

    /** A day as papers write it. */
    public static String inWords(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
