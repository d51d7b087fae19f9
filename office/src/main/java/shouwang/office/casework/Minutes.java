package shouwang.office.casework;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import shouwang.office.casework.meetings.Conclusion;
import shouwang.office.casework.meetings.Meeting;
import shouwang.office.casework.meetings.Meeting.Attendee;
import shouwang.office.casework.meetings.Meeting.Concluded;
import shouwang.office.casework.meetings.Meeting.Item;
import shouwang.office.casework.notices.NoticeText;
import shouwang.office.correspondence.NewPaper;
import shouwang.office.correspondence.Paper;
import shouwang.office.correspondence.PaperForm;
import shouwang.office.correspondence.Papers;
import shouwang.office.correspondence.WordOut;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Scope;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** 会议记录: a meeting on paper, handed to the town as a version with its receipt. */
@Service
public class Minutes {

    private static final String KIND = "minutes";

    private final Papers papers;
    private final Divisions divisions;

    Minutes(Papers papers, Divisions divisions) {
        this.papers = papers;
        this.divisions = divisions;
    }

    /** The minutes of a meeting as they were handed in. */
    public Optional<Paper> paper(Scope scope, long meeting) {
        return papers.ofKind(scope, matter(meeting), KIND).stream().findFirst();
    }

    void handIn(Actor actor, MeetingDesk.Whole whole) {
        Meeting meeting = whole.meeting();
        String town =
                divisions.find(meeting.division()).flatMap(Division::parent).orElseThrow();
        String village =
                divisions.find(meeting.division()).map(Division::shortName).orElse("");
        PaperForm form = PaperForm.letter(KIND, "会议记录", village + meeting.title() + "记录");
        papers.handIn(
                actor,
                new NewPaper(
                        form,
                        matter(meeting.id()),
                        meeting.division(),
                        town,
                        meeting.call().on()),
                out -> written(out, village, whole));
    }

    private static WordOut written(OutputStream out, String village, MeetingDesk.Whole whole) {
        Meeting meeting = whole.meeting();
        try (WordOut word = new WordOut(out)) {
            word.title(village + meeting.title() + "记录");
            word.text("时间:%s %s"
                    .formatted(
                            NoticeText.inWords(meeting.call().on()),
                            meeting.call().at()));
            word.text("地点:" + meeting.call().place());
            word.text("主持人:%s    记录人:%s"
                    .formatted(meeting.call().chair(), meeting.call().recorder()));
            word.text("应到%d人,实到%d人。"
                    .formatted(meeting.counts().due(), meeting.counts().present()));
            word.heading("一、签到");
            word.table(
                    List.of("姓名", "职务", "到会", "签名"),
                    List.of(3, 4, 2, 3),
                    whole.attendees().stream().map(Minutes::attendee).toList());
            word.heading("二、逐户研判");
            whole.items().forEach(item -> item.concluded().ifPresent(concluded -> household(word, item, concluded)));
            word.signed("主持人(签名):____________    记录人(签名):____________");
            return word;
        }
    }

    private static void household(WordOut word, Item item, Concluded concluded) {
        Conclusion conclusion = concluded.conclusion();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("户主", "%s(%s)".formatted(item.head(), item.group())));
        rows.add(List.of("上会原因", item.why()));
        rows.add(List.of("核查情况", String.join("。", concluded.facts())));
        rows.add(List.of("讨论意见", conclusion.opinions()));
        if (!conclusion.recused().isEmpty()) {
            rows.add(List.of("回避", String.join("、", conclusion.recused())));
        }
        rows.add(List.of(
                "表决",
                "实到%d人,同意%d,反对%d,弃权%d"
                        .formatted(
                                concluded.present(),
                                conclusion.votes().agree(),
                                conclusion.votes().against(),
                                conclusion.votes().abstaining())));
        rows.add(List.of("研判结论", conclusion.kind().title() + inBrackets(conclusion)));
        rows.add(List.of("拟采取措施", conclusion.follow().measures()));
        rows.add(List.of(
                "责任人、时限",
                conclusion.follow().responsible()
                        + conclusion
                                .follow()
                                .dueOn()
                                .map(day -> "," + NoticeText.inWords(day) + "前")
                                .orElse("")));
        word.table(List.of(), List.of(2, 8), rows);
    }

    private static String inBrackets(Conclusion conclusion) {
        return conclusion
                .category()
                .map(category -> "(%s;%s)".formatted(category, String.join("、", conclusion.risks())))
                .orElse("");
    }

    private static List<String> attendee(Attendee attendee) {
        return List.of(attendee.name(), attendee.post(), attendee.isPresent() ? "到" : "未到", "");
    }

    private static String matter(long meeting) {
        return "meeting-" + meeting;
    }
}
