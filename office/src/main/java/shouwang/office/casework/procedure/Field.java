package shouwang.office.casework.procedure;

/** 填写项: what is filled in with a move. */
public enum Field {
    HAPPENED_ON("日期", Kind.DATE),
    INSPECTOR("核实人一", Kind.TEXT),
    OTHER_INSPECTOR("核实人二", Kind.TEXT),
    FOUND("核实情况", Kind.WORDS),
    EVERYBODY_SIGNED("户主及共同生活的成年家庭成员均已签字或按手印", Kind.TICK),
    SIGNED_FOR("代写、宣读或监护人(没有则不填)", Kind.TEXT_OR_NONE),
    DUE("应到人数", Kind.NUMBER),
    PRESENT("实到人数", Kind.NUMBER),
    FOR("同意", Kind.NUMBER),
    AGAINST("反对", Kind.NUMBER),
    ABSTAINING("弃权", Kind.NUMBER),
    CATEGORY("监测对象类别", Kind.CHOICE),
    RISKS("致贫返贫风险", Kind.SEVERAL),
    OPINION("意见", Kind.WORDS),
    PLACE("张贴地点", Kind.TEXT),
    PHOTOS("张贴和撤下照片的存放位置", Kind.TEXT),
    RESULT("公示结果", Kind.WORDS),
    DOCUMENT("批复文号", Kind.TEXT),
    NATIONAL_NUMBER("国家系统户编号", Kind.TEXT),
    GROUND("不予纳入的原因", Kind.CHOICE),
    REASON("理由", Kind.WORDS),
    EVIDENCE("依据的材料", Kind.WORDS),
    WAY("告知方式", Kind.CHOICE),
    TOLD_TO("被告知人", Kind.TEXT),
    RIGHT_EXPLAINED("已说明不服可以申请复核", Kind.TICK),
    APPLICANT("申请人", Kind.TEXT),
    WILLING("已当面确认本户有发展意愿", Kind.TICK),
    LIST("所报名单（名称、版次或文号）", Kind.TEXT),
    VERIFIED("核实结果", Kind.CHOICE);

    /** How a field is filled in. */
    public enum Kind {
        TEXT,
        /** One line that may stay empty. */
        TEXT_OR_NONE,
        WORDS,
        DATE,
        NUMBER,
        TICK,
        /** One word of a closed list. */
        CHOICE,
        /** One or more words of a closed list. */
        SEVERAL
    }

    private final String label;
    private final Kind kind;

    Field(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isRequired() {
        return kind != Kind.TEXT_OR_NONE;
    }

    /** Its name in forms and in storage. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().split("_")) {
            String small = word.toLowerCase(java.util.Locale.ROOT);
            key.append(key.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1));
        }
        return key.toString();
    }
}
