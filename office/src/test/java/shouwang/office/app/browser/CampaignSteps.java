package shouwang.office.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static shouwang.office.app.browser.CampaignPeople.Person.CHIEF;
import static shouwang.office.app.browser.CampaignPeople.Person.COUNTY;
import static shouwang.office.app.browser.CampaignPeople.Person.MEMBER;
import static shouwang.office.app.browser.CampaignPeople.Person.MONITOR;
import static shouwang.office.app.browser.CampaignPeople.Person.OFFICER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shouwang.office.app.browser.CampaignPeople.Person;
import shouwang.office.campaign.AnnexSheet;

/** What the six people do, step by step, each on the page where they find it. */
final class CampaignSteps {

    /** What a household in need is told of in annex 6. */
    static final Map<String, String> IN_NEED = Map.ofEntries(
            Map.entry("诊断", "需要长期治疗"),
            Map.entry("医疗总费用", "30000"),
            Map.entry("已报销", "12000"),
            Map.entry("自付费用", "18000"),
            Map.entry("有返贫致贫风险", "yes"),
            Map.entry("风险类型", "因病"),
            Map.entry("风险程度", "较重"),
            Map.entry("排查人员建议", "拟识别为监测对象"),
            Map.entry("建议理由", "自付医疗费用大，收入不稳"),
            Map.entry("农户愿意申请", "yes"),
            Map.entry("申请书和承诺授权书已签", "yes"));

    private final CampaignPeople people;
    private final SampleOffice office;

    CampaignSteps(CampaignPeople people, SampleOffice office) {
        this.people = people;
        this.office = office;
    }

    void theTownTakesItsPeopleIn() {
        Visit officer = people.at(OFFICER);
        officer.menu("人员与培训");
        officer.press("从网格和账号补入");
    }

    void theTownTrainsThem(LocalDate day) {
        Visit officer = people.at(OFFICER);
        officer.follow("部署与培训");
        officer.follow("登记业务培训");
        officer.fill("召开日期", day.toString());
        officer.fill("地点", "镇政府三楼会议室");
        officer.fill("议题", "集中排查业务培训");
        officer.fill("发放材料的名称", "工作手册");
        officer.press("登记,然后签到");
        officer.main().locator("input[name=came]").all().forEach(Locator::check);
        officer.press("存签到");
        officer.use(officer.main().locator("p a", new Locator.LocatorOptions().setHasText("部署与培训")));
    }

    /** What the page says to a team of one. */
    String theChiefTriesATeamOfOne() {
        newTeam(List.of(MEMBER));
        return people.at(CHIEF).words();
    }

    void theChiefMakesATeamOf(Person... two) {
        newTeam(List.of(two));
        assertThat(people.at(CHIEF).words()).contains("第1组", "还没有派片");
    }

    private void newTeam(List<Person> members) {
        Visit chief = people.at(CHIEF);
        chief.menu("工作组");
        chief.follow("新建工作组");
        chief.fill("组名(四洞桥村)", "第1组");
        members.forEach(member -> chief.main()
                .locator("label", new Locator.LocatorOptions().setHasText(member.called()))
                .locator("input[name=staff]")
                .check());
        chief.press("建组");
    }

    String theChiefGivesThemTheVillage() {
        Visit chief = people.at(CHIEF);
        chief.page().locator("#place").selectOption(SampleOffice.VILLAGE);
        chief.press("派给本组");
        return chief.words();
    }

    /** The first household of the own crew that waits with a form, opened from what waits today. */
    DoorForm opens(Person person, int form) {
        Visit visit = people.at(person);
        visit.menu("我的今天");
        visit.follow("户等着入户");
        visit.use(visit.main()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText("附件" + form))
                .first()
                .locator("a", new Locator.LocatorOptions().setHasText("填报")));
        return DoorForm.of(visit);
    }

    /** What the village's list says of a household. */
    String stateOf(Person person, String head) {
        Visit visit = people.at(person);
        visit.menu("入户排查");
        visit.open("/visits/orders");
        return visit.main()
                .locator("tbody tr", new Locator.LocatorOptions().setHasText(head))
                .first()
                .innerText();
    }

    void theChiefConvenes() {
        Visit chief = people.at(CHIEF);
        chief.menu("会议");
        chief.follow("召集会议");
        chief.fill("时间", "上午9时");
        chief.fill("地点", "村委会会议室");
        chief.fill("主持人", "样支书");
        chief.fill("记录人", "样监测");
        chief.page().locator("#due").fill("样支书 村支书\n样监测 监测员\n样网格 网格员");
        chief.press("召集");
        chief.main().locator("input[name=present]").all().forEach(Locator::check);
        chief.press("签到:勾选的人到会");
    }

    /** A household of the agenda that is neither of two and not monitored yet. */
    String onTheAgendaBesides(String... others) {
        return people.at(CHIEF).main().locator("h2:text-is('议程') + div tbody tr").all().stream()
                .filter(row -> !row.innerText().contains("监测对象"))
                .map(row -> row.locator("a").first().innerText().replaceFirst("[((].*", ""))
                .filter(head -> !List.of(others).contains(head))
                .findFirst()
                .orElseThrow();
    }

    void theMeetingConcludes(List<String> toIdentify) {
        Visit chief = people.at(CHIEF);
        chief.follow("开始逐户研判");
        Locator conclude = chief.main().locator("button", new Locator.LocatorOptions().setHasText("登记结论,下一户"));
        while (conclude.count() > 0) {
            String head = chief.main().locator("h1").innerText().replaceFirst("户[((].*", "");
            if (toIdentify.contains(head)) {
                conclude(chief, "拟识别");
                chief.page().locator("summary:has-text('拟识别的')").click();
                chief.page()
                        .getByLabel("监测对象类别", new Page.GetByLabelOptions().setExact(true))
                        .selectOption("边缘易致贫户");
                chief.main().locator("input[name=risks][value=因病]").check();
            } else {
                conclude(chief, "继续关注");
            }
            chief.press("登记结论,下一户");
        }
        chief.press("散会,会议记录报镇");
    }

    private static void conclude(Visit chief, String kind) {
        chief.main()
                .locator("label", new Locator.LocatorOptions().setHasText(kind))
                .locator("input[name=kind]")
                .check();
    }

    /** From the declaration to the notice on the board, with the county's departments asked meanwhile. */
    void walksToTheNotice(String head, LocalDate day) {
        office.clock().startOn(day);
        CasePage at = CasePage.of(people.at(MONITOR), head);
        if (at.offers("登记入户核实")) {
            at.act("登记入户核实");
        }
        at.act("登记申请授权");
        CasePage.of(people.at(CHIEF), head).act("评议通过");
        Visit county = people.at(COUNTY);
        CasePage.of(county, head).register("登记部门反馈", Map.of(), "已反馈");
        CasePage.of(people.at(MONITOR), head).act("张贴公示");
    }

    /** The notice hangs its days, then the town has the case. */
    void walksToTheTown(String head, LocalDate day) {
        walksToTheNotice(head, day);
        assertThat(CasePage.of(people.at(MONITOR), head).inTheWay("公示期满,报镇审核"))
                .as("the notice hangs five days at least")
                .contains("公示");
        office.clock().startOn(day.plusDays(6));
        CasePage.of(people.at(MONITOR), head).act("公示期满,报镇审核");
    }

    /** Every part that is written by hand, one thing to do next, nothing found by inspections; then to the leader. */
    String theOfficerWritesTheSummary(String words) {
        Visit officer = people.at(OFFICER);
        officer.menu("工作总结");
        officer.fill("文号", "样发〔2023〕2号");
        officer.main().locator("#writing textarea").all().forEach(part -> part.fill(words));
        officer.main().locator("input[name='step.what']").first().fill("继续动态监测");
        officer.main().locator("input[name='step.owner']").first().fill("样镇办");
        officer.main().locator("input[name='step.dueOn']").first().fill("2023-06-30");
        officer.main().locator("input[name='finding.found']").first().fill("无");
        officer.use(officer.main().locator("#writing button:text-is('保存')"));
        return presses(OFFICER, "提交主要负责同志审定");
    }

    /** From the village that proposes a household to its flag in the national system, by everybody whom the table names. */
    void passesTheMark(String head, String mark) {
        MarkPage proposed = MarkPage.of(people.at(MONITOR), head, mark);
        if (proposed.words().contains("未提出")) {
            proposed.act("村里提出");
        }
        MarkPage.of(people.at(CHIEF), head, mark).act("村级确认");
        MarkPage.of(people.at(OFFICER), head, mark).act("镇级确认").act("上报县");
        MarkPage.of(people.at(COUNTY), head, mark).act("登记核实结果");
        assertThat(MarkPage.of(people.at(OFFICER), head, mark).act("登记国家系统标注").words())
                .contains("已标注");
    }

    /** An annex as the town downloads it. */
    AnnexSheet annexOf(int number) {
        Visit officer = people.at(OFFICER);
        officer.menu("附件");
        return AnnexSheet.open(officer.download(officer.main().locator("#annex-" + number + " a:has-text('下载')")));
    }

    /** What the summary's page says after one of its buttons. */
    String presses(Person person, String button) {
        Visit visit = people.at(person);
        visit.menu("工作总结");
        visit.press(button);
        return visit.words();
    }
}
