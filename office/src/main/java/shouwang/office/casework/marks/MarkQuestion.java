package shouwang.office.casework.marks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shouwang.policy.procedure.MarkKind;

/** What the list of marks is asked for (查询条件); what is not asked is empty. */
public class MarkQuestion {

    private MarkKind kind = MarkKind.NO_LABOUR;
    private String words = "";
    private String state = "";
    private String village = "";
    private String after = "";

    public MarkKind getKind() {
        return kind;
    }

    /** The word of a kind; anything else asks for the first. */
    public void setKind(@Nullable String word) {
        this.kind = word == null ? MarkKind.NO_LABOUR : MarkKind.of(word).orElse(MarkKind.NO_LABOUR);
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words.strip();
    }

    /** A step's name, or mine, lapsed, both; empty for all. */
    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    public String getVillage() {
        return village;
    }

    public void setVillage(@Nullable String village) {
        this.village = village == null ? "" : village;
    }

    /** The row behind which the page begins: its division and its household. */
    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after != null && after.matches("\\d{12,15}\\.\\d{1,18}") ? after : "";
    }

    /** Who asks: the steps that wait for the post; and what the rule proposes the two marks by. */
    public record Reader(List<String> ownSteps, String proposal, String otherProposal) {}
}
