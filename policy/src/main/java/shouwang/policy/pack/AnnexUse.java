package shouwang.policy.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an annex (附件) is for: one of the tables that the desk fills. */
public enum AnnexUse {
    /** 工作调度表: one line a village. */
    DISPATCH(
            "dispatch",
            Set.of(
                    "number",
                    "village",
                    "responsible",
                    "reportedOn",
                    "remark",
                    "households",
                    "people",
                    "errors",
                    "staff",
                    "trained",
                    "visited",
                    "visitedPeople",
                    "completion",
                    "meetings",
                    "discussed",
                    "atRisk",
                    "toIdentify",
                    "toIdentifyPeople",
                    "inNotice",
                    "approved",
                    "monitored",
                    "toEnter",
                    "refused",
                    "supplemented",
                    "corrected"),
            Set.of("forms", "households", "waiting", "refused")),
    /** 农户入户台账: one line a household that no key group claims. */
    LEDGER(
            "ledger",
            Set.of(
                    "number",
                    "village",
                    "group",
                    "householdNo",
                    "headName",
                    "headNumber",
                    "phone",
                    "householdType",
                    "tags",
                    "members",
                    "away",
                    "pupils"),
            Set.of()),
    /** 拟标注整户无劳动能力兜底保障户: one line a household that is proposed. */
    NO_LABOUR("no-labour", Names.OF_A_PROPOSED_HOUSEHOLD, Set.of()),
    /** 拟标注已实施开发式帮扶: one line a household that is proposed. */
    DEVELOPMENT("development", Names.OF_A_PROPOSED_HOUSEHOLD, Set.of());

    private static final class Names {
        static final Set<String> OF_A_PROPOSED_HOUSEHOLD = Set.of(
                "number",
                "town",
                "village",
                "group",
                "householdNo",
                "headName",
                "headNumber",
                "members",
                "risks",
                "willing",
                "byVillage",
                "byTown",
                "reportedOn",
                "verified",
                "flaggedOn");
    }

    private final String word;
    private final Set<String> names;
    private final Set<String> saidInNotes;

    AnnexUse(String word, Set<String> names, Set<String> saidInNotes) {
        this.word = word;
        this.names = names;
        this.saidInNotes = saidInNotes;
    }

    /** The names that its columns may hold, besides the households' own columns. */
    public Set<String> names() {
        return names;
    }

    /** The names that its notes may say. */
    public Set<String> saidInNotes() {
        return saidInNotes;
    }

    /** Whether its lines are the households that the verdict proposes for something. */
    public boolean listsProposed() {
        return this == NO_LABOUR || this == DEVELOPMENT;
    }

    static Map<String, AnnexUse> byWord() {
        Map<String, AnnexUse> uses = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(use -> uses.put(use.word, use));
        return uses;
    }
}
