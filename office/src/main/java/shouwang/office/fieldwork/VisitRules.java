package shouwang.office.fieldwork;

import static shouwang.policy.form.VisitField.AWAY;
import static shouwang.policy.form.VisitField.CALLED_AT;
import static shouwang.policy.form.VisitField.INSPECTORS;
import static shouwang.policy.form.VisitField.METHOD;
import static shouwang.policy.form.VisitField.RESPONDENT;
import static shouwang.policy.form.VisitField.VISITED_ON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Complaint;
import shouwang.policy.form.VisitField;

/** 入户规则: what a form can't say by itself: who may have been there, on which day, whether somebody is at home. */
@Component
class VisitRules {

    private static final String RESIDENTS = "residentMembers";

    private final Packs packs;
    private final OfficeClock clock;

    VisitRules(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** @param answers settled, and without a complaint of the form itself about the field in question */
    List<Complaint> check(FormSheet sheet, Answers answers) {
        List<Complaint> complaints = new ArrayList<>();
        checkInspectors(sheet, answers, complaints);
        checkDay(answers, complaints);
        checkMethod(sheet, answers, complaints);
        said(answers, RESPONDENT)
                .filter(name -> !sheet.members().containsValue(name))
                .ifPresent(name -> complain(complaints, RESPONDENT, "受访人“" + name + "”不在家庭成员中：请从成员中选择"));
        return complaints;
    }

    private void checkInspectors(FormSheet sheet, Answers answers, List<Complaint> complaints) {
        List<String> names = inspectors(answers);
        Set<String> distinct = new HashSet<>(names);
        long needed = packs.inForce().limit("inspectorsPerVisit");
        if (distinct.size() < needed) {
            complain(complaints, INSPECTORS, "排查人员至少要有 " + needed + " 名不同的人");
        }
        distinct.stream()
                .filter(name -> !sheet.order().crew().names().contains(name))
                .forEach(name -> complain(complaints, INSPECTORS, "“" + name + "”不在本户的排查组中"));
        distinct.stream()
                .filter(sheet.names()::contains)
                .forEach(name -> complain(complaints, INSPECTORS, "“" + name + "”是这一户的成员，应当回避：请由别人排查"));
    }

    private void checkDay(Answers answers, List<Complaint> complaints) {
        LocalDate today = clock.today();
        LocalDate first = packs.inForce().campaign().days().first();
        day(said(answers, VISITED_ON)).ifPresent(on -> {
            if (on.isAfter(today)) {
                complain(complaints, VISITED_ON, "排查日期不能晚于今天（" + today + "）");
            } else if (on.isBefore(first)) {
                complain(complaints, VISITED_ON, "排查日期不能早于集中排查开始之日（" + first + "）");
            }
        });
        day(said(answers, CALLED_AT).map(time -> time.split(" ")[0]))
                .filter(on -> on.isAfter(today) || on.isBefore(first))
                .ifPresent(on -> complain(complaints, CALLED_AT, "通话时间应在集中排查开始之日（" + first + "）和今天之间"));
    }

    /** At home: a visit. The whole household away: the telephone (方案 二(三)). */
    private void checkMethod(FormSheet sheet, Answers answers, List<Complaint> complaints) {
        boolean isAway = said(answers, AWAY).filter("yes"::equals).isPresent();
        boolean isByPhone = sheet.form().isByPhone(answers);
        if (isByPhone && !isAway) {
            complain(complaints, METHOD, "有人在家的农户应当入户核查，只有整户外出的才能电话了解（方案 二(三)）");
        } else if (!isByPhone && isAway && said(answers, METHOD).isPresent()) {
            complain(complaints, METHOD, "整户外出的农户应当电话了解；有人在家的，请把“整户外出”改为“否”");
        }
        answers.value(RESIDENTS)
                .filter(text -> isAway && text.matches("\\d*[1-9]\\d*"))
                .ifPresent(text -> complaints.add(new Complaint(RESIDENTS, "整户外出，常住人口应为 0：请核对")));
    }

    static List<String> inspectors(Answers answers) {
        return said(answers, INSPECTORS)
                .map(names -> Arrays.stream(names.split("、")).map(String::strip).toList())
                .orElse(List.of());
    }

    static Optional<LocalDate> day(Optional<String> text) {
        return text.filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}")).flatMap(day -> {
            try {
                return Optional.of(LocalDate.parse(day));
            } catch (java.time.DateTimeException noSuchDay) {
                return Optional.empty();
            }
        });
    }

    private static Optional<String> said(Answers answers, VisitField field) {
        return answers.value(field.key());
    }

    private static void complain(List<Complaint> complaints, VisitField field, String words) {
        complaints.add(new Complaint(field.key(), words));
    }
}
