package shouwang.office.casework.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shouwang.office.casework.CaseworkProblem;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Conclusion.Follow;
import shouwang.office.casework.meetings.Conclusion.Kind;
import shouwang.office.casework.meetings.Conclusion.Votes;

/** 研判结论表单: as it was typed, so that it stays when something is wrong. */
public class ConclusionForm {

    private String kind = "";
    private String category = "";
    private List<String> risks = List.of();
    private List<String> recused = List.of();
    private String agree = "";
    private String against = "0";
    private String abstaining = "0";
    private String opinions = "";
    private String measures = "";
    private String responsible = "";
    private String dueOn = "";

    Conclusion read() {
        return new Conclusion(
                Kind.named(kind).orElseThrow(CaseworkProblem.NO_SUCH_CHOICE::refuse),
                kind.equals(Kind.IDENTIFY.name()) && !category.isEmpty() ? Optional.of(category) : Optional.empty(),
                kind.equals(Kind.IDENTIFY.name()) ? risks : List.of(),
                new Votes(number(agree), number(against), number(abstaining)),
                recused,
                opinions.strip(),
                new Follow(measures.strip(), responsible.strip(), Typed.day(dueOn)));
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = text(kind);
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = text(category);
    }

    public List<String> getRisks() {
        return risks;
    }

    public void setRisks(@Nullable List<String> risks) {
        this.risks = risks == null ? List.of() : List.copyOf(risks);
    }

    public List<String> getRecused() {
        return recused;
    }

    public void setRecused(@Nullable List<String> recused) {
        this.recused = recused == null ? List.of() : List.copyOf(recused);
    }

    public String getAgree() {
        return agree;
    }

    public void setAgree(@Nullable String agree) {
        this.agree = text(agree);
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(@Nullable String against) {
        this.against = text(against);
    }

    public String getAbstaining() {
        return abstaining;
    }

    public void setAbstaining(@Nullable String abstaining) {
        this.abstaining = text(abstaining);
    }

    public String getOpinions() {
        return opinions;
    }

    public void setOpinions(@Nullable String opinions) {
        this.opinions = text(opinions);
    }

    public String getMeasures() {
        return measures;
    }

    public void setMeasures(@Nullable String measures) {
        this.measures = text(measures);
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable String responsible) {
        this.responsible = text(responsible);
    }

    public String getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = text(dueOn);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
