package shouwang.office.casework.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list of cases is asked for (查询条件); what is not asked is empty. */
public class CaseQuestion {

    private String words = "";
    private String step = "";
    private String village = "";
    private String state = "";
    private String after = "";

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words.strip();
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step == null ? "" : step;
    }

    public String getVillage() {
        return village;
    }

    public void setVillage(@Nullable String village) {
        this.village = village == null ? "" : village;
    }

    /** mine, mine-late, open, late, untold, missing or closed; empty for all. */
    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state == null ? "" : state;
    }

    /** The row behind which the page begins: its deadline and its number. */
    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }

    boolean isAfterKnown() {
        return after.matches("\\d{4,}-\\d{2}-\\d{2}\\.\\d{1,18}");
    }

    LocalDate afterDueOn() {
        return LocalDate.parse(after.substring(0, after.indexOf('.')));
    }

    long afterId() {
        return Long.parseLong(after.substring(after.indexOf('.') + 1));
    }

    /** Who asks and by which day, closed lists of the pack. */
    public record Reader(List<String> ownSteps, LocalDate today, List<String> paperCodes, List<String> paperSteps) {}
}
