package shouwang.office.app.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shouwang.office.app.town.Cast;

/**
 * Every address of the office as a stranger would try it, by the mapping that answers it. A new page is written down
 * here once: as a record that is not theirs, as a list that must not name others, or as something everybody may see.
 */
final class Addresses {

    /** Of another village, or of a town that the reader does not belong to: not found, whatever is asked. */
    private final Map<String, List<String>> records = new LinkedHashMap<>();

    /** Belongs to whoever asks: it answers, but names nobody of elsewhere. */
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /** The own address, with something of others hidden in what is sent: refused, and nothing is changed. */
    private final Map<String, List<String>> smuggled = new LinkedHashMap<>();

    /** Public knowledge, or the person's own sign-in. */
    private static final List<String> EVERYBODYS = List.of(
            "GET /sign-in",
            "GET /password",
            "POST /password",
            "GET /rules",
            "GET /rules/plan",
            "GET /rules/{id}",
            "GET /rules/packs/{pack:\\d+}",
            "ANY /error");

    Addresses(SweptTown town) {
        households(town);
        visits(town);
        changesByHand(town);
        imports(town);
        lists(town);
        annexes(town);
        summaries(town);
        cases(town);
        meetings(town);
        marks(town);
        accounts(town);
        grid(town);
        staff(town);
        teams(town);
        boards();
        areas(town);
    }

    Map<String, List<String>> records() {
        return records;
    }

    Map<String, List<String>> lists() {
        return lists;
    }

    Map<String, List<String>> smuggled() {
        return smuggled;
    }

    /** Every mapping that was thought of. */
    List<String> known() {
        List<String> known = new ArrayList<>(EVERYBODYS);
        known.addAll(records.keySet());
        known.addAll(lists.keySet());
        known.addAll(smuggled.keySet());
        return known;
    }

    private void households(SweptTown town) {
        long household = town.household(SweptTown.VILLAGE);
        String one = "/households/" + household;
        records.put("GET /households/{id:\\d+}", List.of(one));
        records.put("GET /households/{id:\\d+}/key-groups", List.of(one + "/key-groups"));
        records.put(
                "POST /households/{id:\\d+}/key-groups", List.of(one + "/key-groups?reason=我要列入", one + "/key-groups"));
        records.put(
                "POST /households/{id:\\d+}/key-groups/undoing",
                List.of(one + "/key-groups/undoing?reason=我要移出", one + "/key-groups/undoing"));
        String after = "512022115202001.%d.".formatted(household);
        List<String> questions = List.of(
                "",
                "?words=李样春",
                "?words=李",
                "?words=" + Cast.MONITORED.number(0),
                "?words=" + Cast.MONITORED.householdNo(),
                "?village=" + SweptTown.VILLAGE,
                "?village=" + SweptTown.TOWN,
                "?village=" + SweptTown.VILLAGE + "&group=" + SweptTown.VILLAGE + "001",
                "?area=KEY_VILLAGE",
                "?form=5",
                "?keyGroup=1",
                "?monitored=yes",
                "?inRange=yes",
                "?findings=any",
                "?findings=error",
                "?incomplete=true",
                "?after=" + after);
        lists.put("GET /households", with("/households", questions));
        lists.put("GET /households.xlsx", with("/households.xlsx", questions));
        records.put(
                "POST /leads/{id:\\d+}/dismissal",
                List.of("/leads/%d/dismissal?reason=不困难"
                        .formatted(town.id("select id from screening.lead where division like '%s%%'"
                                .formatted(SweptTown.VILLAGE)))));
        lists.put("GET /leads", List.of("/leads", "/leads?after=0"));
        lists.put("GET /leads.xlsx", List.of("/leads.xlsx"));
    }

    private void visits(SweptTown town) {
        String village = "division like '%s%%'".formatted(SweptTown.VILLAGE);
        long order = town.id("select order_id from fieldwork.standing where is_open and " + village);
        String one = "/visits/orders/" + order;
        String id = "?id=" + UUID.randomUUID();
        records.put("GET /visits/orders/{id:\\d+}", List.of(one));
        records.put("POST /visits/orders/{id:\\d+}/visit", List.of(one + "/visit" + id + "&a.risks-tick=yes"));
        records.put("POST /visits/orders/{id:\\d+}/sums", List.of(one + "/sums" + id));
        records.put("POST /visits/orders/{id:\\d+}/attempts", List.of(one + "/attempts" + id + "&by=样甲&result=家中无人"));
        String visit = "/visits/" + town.text("select id::text from fieldwork.visit where " + village);
        records.put("GET /visits/{id:[0-9a-f-]{36}}", List.of(visit));
        records.put("GET /visits/{id:[0-9a-f-]{36}}/correction", List.of(visit + "/correction"));
        records.put("POST /visits/{id:[0-9a-f-]{36}}/correction", List.of(visit + "/correction" + id + "&reason=我要改"));
        lists.put("GET /visits", List.of("/visits"));
        lists.put(
                "GET /visits/orders",
                List.of(
                        "/visits/orders",
                        "/visits/orders?state=done",
                        "/visits/orders?state=again&mine=true",
                        "/visits/orders?state=contradicted",
                        "/visits/orders?division=" + SweptTown.VILLAGE,
                        "/visits/orders?state=open&division=" + SweptTown.TOWN,
                        "/visits/orders?after=1"));
        records.put("GET /visits/orders/{id:\\d+}/paper.docx", List.of(one + "/paper.docx"));
        records.put("GET /visits/{id:[0-9a-f-]{36}}/paper.docx", List.of(visit + "/paper.docx"));
        String place = "division=" + SweptTown.VILLAGE;
        lists.put("GET /visits/papers", List.of("/visits/papers", "/visits/papers?" + place));
        lists.put(
                "GET /visits/papers/forms.docx",
                List.of(
                        "/visits/papers/forms.docx?form=5",
                        "/visits/papers/forms.docx?form=5&" + place,
                        "/visits/papers/forms.docx?form=7&state=done&" + place));
        lists.put(
                "GET /visits/papers/ledger.docx",
                List.of("/visits/papers/ledger.docx", "/visits/papers/ledger.docx?" + place));
        lists.put("GET /visits/ledger", List.of("/visits/ledger"));
        lists.put(
                "GET /visits/ledger.xlsx",
                List.of("/visits/ledger.xlsx", "/visits/ledger.xlsx?division=" + SweptTown.VILLAGE));
        lists.put("GET /visits/ledger/rejects.xlsx", List.of("/visits/ledger/rejects.xlsx"));
        smuggled.put("POST /visits/ledger", List.of("/visits/ledger"));
        lists.put("GET /visits/giving", List.of("/visits/giving", "/visits/giving?division=" + SweptTown.VILLAGE));
        smuggled.put(
                "POST /visits/orders",
                List.of("/visits/orders?division=%s&name=样甲&name=样乙&dueOn=2023-05-29&reassign=true"
                        .formatted(SweptTown.VILLAGE)));
    }

    private void changesByHand(SweptTown town) {
        long household = town.household(SweptTown.VILLAGE);
        long member =
                town.id("select id from registry.member where household_id = %d order by seq".formatted(household));
        String one = "/households/" + household;
        String warranted = warranted(town.stampOf(household));
        records.put("GET /households/{id:\\d+}/correction", List.of(one + "/correction"));
        records.put("POST /households/{id:\\d+}/correction", List.of(one + "/correction?incomeWages=1" + warranted));
        String person = "/members/%d/correction".formatted(member);
        records.put("GET /households/{id:\\d+}/members/{member:\\d+}/correction", List.of(one + person));
        records.put(
                "POST /households/{id:\\d+}/members/{member:\\d+}/correction",
                List.of(one + person + "?health=健康" + warranted));
        records.put("GET /households/{id:\\d+}/members/new", List.of(one + "/members/new"));
        records.put("POST /households/{id:\\d+}/members", List.of(one + "/members?name=样新&relation=之子" + warranted));
        records.put("GET /households/{id:\\d+}/changes", List.of(one + "/changes"));
        records.put(
                "GET /households/{id:\\d+}/changes/{path}",
                List.of(one + "/changes/ending", one + "/changes/relocation", one + "/changes/merger"));
        records.put(
                "POST /households/{id:\\d+}/changes/{path}",
                List.of(
                        one + "/changes/ending?reason=迁出" + warranted,
                        one + "/changes/removal?reason=去世&person=" + member + warranted,
                        one + "/changes/erasure?reason=抄错&person=" + member + warranted,
                        one + "/changes/relocation?village=%s&group=1".formatted(SweptTown.OTHER_VILLAGE) + warranted));
        lists.put("GET /households/new", List.of("/households/new"));
        smuggled.put(
                "POST /households",
                List.of("/households?villageCode=%s&groupText=1组&name=样新&identityNumber=".formatted(SweptTown.VILLAGE)
                        + warranted("")));
        smuggled.put("POST /households/{id:\\d+}/changes/{path}", smuggledChanges(town));
        long own = town.household(SweptTown.OTHER_VILLAGE);
        smuggled.put(
                "POST /households/{id:\\d+}/members/{member:\\d+}/correction",
                List.of("/households/%d".formatted(own) + person + "?health=健康" + warranted(town.stampOf(own))));
    }

    /** The own household, moved to others, or others' people into the own. */
    private static List<String> smuggledChanges(SweptTown town) {
        long own = town.household(SweptTown.OTHER_VILLAGE);
        long ownMember = town.id("select id from registry.member where household_id = %d".formatted(own));
        long foreign = town.id(
                "select id from registry.member where household_id = %d".formatted(town.household(SweptTown.VILLAGE)));
        String changes = "/households/%d/changes/".formatted(own);
        List<String> tries = new ArrayList<>();
        for (String warrant : List.of(
                warranted(town.stampOf(own)), warranted(town.stampOf(own)).replace("&confirmed=true", ""))) {
            tries.add(changes + "relocation?village=%s&group=1".formatted(SweptTown.VILLAGE) + warrant);
            tries.add(changes + "merger?other=" + Cast.MONITORED.householdNo() + warrant);
            tries.add(changes + "move?people=%d&other=%s".formatted(ownMember, Cast.MONITORED.householdNo()) + warrant);
            tries.add(changes + "move?people=%d&other=%s".formatted(foreign, Cast.TWIN.householdNo()) + warrant);
            tries.add(changes + "split?people=%d&head=%d".formatted(foreign, foreign) + warrant);
            tries.add(changes + "removal?person=%d&reason=去世".formatted(foreign) + warrant);
            tries.add(changes + "erasure?person=%d&reason=抄错".formatted(foreign) + warrant);
        }
        return tries;
    }

    private static String warranted(String stamp) {
        return "&confirmed=true&form=%s&stamp=%s&source=样来源&sourceOn=2023-05-20&collectedBy=样采"
                .formatted(UUID.randomUUID(), stamp);
    }

    private void imports(SweptTown town) {
        long roster = town.id("select import_id from registry.difference where kind = 'person_missing'");
        long difference = town.id("select id from registry.difference where kind = 'person_missing' order by division");
        long own = town.id("select id from registry.import where division = '%s'".formatted(SweptTown.OTHER_TOWN));
        String one = "/imports/" + roster;
        records.put("GET /imports/{id:\\d+}", List.of(one));
        records.put("GET /imports/{id}/rejects.xlsx", List.of(one + "/rejects.xlsx"));
        records.put("GET /imports/{id}/households.xlsx", List.of(one + "/households.xlsx"));
        records.put("POST /imports/{id}/keeping", List.of(one + "/keeping"));
        records.put(
                "GET /imports/{id}/differences",
                List.of(one + "/differences?kind=PERSON_MISSING", one + "/differences?kind=CORRECTION"));
        records.put(
                "POST /imports/{id}/answers",
                List.of(
                        one + "/answers?kind=PERSON_MISSING&whole=true&confirmed=true&reason=x",
                        one + "/answers?kind=PERSON_MISSING&chosen=%d&confirmed=true&reason=x".formatted(difference)));
        records.put("POST /imports/{id}/reading", List.of(one + "/reading"));
        records.put("POST /imports/{id}/application", List.of(one + "/application"));
        records.put("POST /imports/{id}/withdrawal", List.of(one + "/withdrawal"));
        lists.put("GET /imports", List.of("/imports", "/imports?before=" + (roster + 1)));
        smuggled.put(
                "POST /imports/{id}/answers",
                List.of("/imports/%d/answers?kind=PERSON_MISSING&chosen=%d&confirmed=true&reason=x"
                        .formatted(own, difference)));
        smuggled.put("POST /imports", List.of("/imports"));
    }

    private void lists(SweptTown town) {
        long list =
                town.id("select list_id from screening.clue where division like '%s%%'".formatted(SweptTown.VILLAGE));
        long clue = town.id("select id from screening.clue where division like '%s%%'".formatted(SweptTown.VILLAGE));
        long waiting = town.id("select id from screening.clue where outcome = 'waiting'");
        long household = town.household(SweptTown.VILLAGE);
        records.put("GET /lists/{id:\\d+}", List.of("/lists/" + list, "/lists/%d?outcome=waiting".formatted(list)));
        records.put("GET /lists/{id:\\d+}/withdrawal", List.of("/lists/%d/withdrawal".formatted(list)));
        records.put(
                "POST /lists/{id:\\d+}/withdrawal",
                List.of("/lists/%d/withdrawal?reason=x".formatted(list), "/lists/%d/withdrawal".formatted(list)));
        records.put("GET /lists/{id:\\d+}/rows.xlsx", List.of("/lists/%d/rows.xlsx".formatted(list)));
        records.put("GET /clues/{id:\\d+}", List.of("/clues/" + clue, "/clues/" + waiting));
        records.put(
                "POST /clues/{id:\\d+}/answer",
                List.of(
                        "/clues/%d/answer?answer=cannot-be-found&reason=x".formatted(waiting),
                        "/clues/%d/answer?answer=this-person&household=%d&reason=x".formatted(waiting, household),
                        "/clues/%d/answer?answer=not-rural&reason=x".formatted(clue),
                        "/clues/%d/answer".formatted(clue)));
        records.put(
                "POST /clues/{id:\\d+}/answer/undoing",
                List.of(
                        "/clues/%d/answer/undoing?reason=x".formatted(clue),
                        "/clues/%d/answer/undoing".formatted(clue)));
        lists.put("GET /lists", List.of("/lists", "/lists?after=0", "/lists?before=" + (list + 1)));
        // Names a piece of work of one's own, by a number nobody can guess.
        lists.put("GET /lists/taking/{taking:[0-9a-f-]{36}}", List.of("/lists/taking/" + UUID.randomUUID()));
        lists.put("GET /lists.xlsx", List.of("/lists.xlsx"));
        lists.put("GET /lists/rows.xlsx", List.of("/lists/rows.xlsx"));
        lists.put("GET /waiting", List.of("/waiting", "/waiting?village=" + SweptTown.VILLAGE, "/waiting?kind=dibao"));
        lists.put("GET /waiting.xlsx", List.of("/waiting.xlsx", "/waiting.xlsx?village=" + SweptTown.VILLAGE));
        smuggled.put(
                "POST /waiting/answers",
                List.of(
                        "/waiting/answers?clue=%d&answer=not-rural&reason=x".formatted(waiting),
                        "/waiting/answers?clue=%d&answer=not-rural&reason=x".formatted(clue)));
        smuggled.put("POST /lists", List.of("/lists?kind=dibao"));
    }

    /** The town's own summary; a paper handed in is the town's and its county's. */
    private void summaries(SweptTown town) {
        String paper = "/summary/papers/"
                + town.id("select id from correspondence.paper where kind = 'annex-3' and division = '%s'"
                        .formatted(SweptTown.TOWN));
        lists.put("GET /summary", List.of("/summary"));
        lists.put("GET /summary/now.docx", List.of("/summary/now.docx"));
        records.put("GET /summary/papers/{paper:\\d+}/file", List.of(paper + "/file"));
        records.put("POST /summary/papers/{paper:\\d+}/receipt", List.of(paper + "/receipt"));
        records.put("POST /summary/papers/{paper:\\d+}/return", List.of(paper + "/return?reason=x"));
        // One's own town's alone: nothing of others can be named.
        lists.put("POST /summary/versions", List.of());
        lists.put("POST /summary/submission", List.of());
        lists.put("POST /summary/approval", List.of());
        lists.put("POST /summary/sending-back", List.of());
        lists.put("POST /summary/papers", List.of());
    }

    private void annexes(SweptTown town) {
        List<String> files = new ArrayList<>();
        List<String> receipts = new ArrayList<>();
        for (String division : List.of(SweptTown.VILLAGE, SweptTown.TOWN)) {
            long paper = town.id("select id from correspondence.paper where division = '%s'".formatted(division));
            files.add("/annexes/%d/file".formatted(paper));
            receipts.add("/annexes/%d/receipt".formatted(paper));
        }
        records.put("GET /annexes/{paper:\\d+}/file", files);
        records.put("POST /annexes/{paper:\\d+}/receipt", receipts);
        lists.put("GET /annexes", List.of("/annexes"));
        lists.put(
                "GET /annexes/{kind:annex-\\d+}/now",
                List.of(
                        "/annexes/annex-4/now",
                        "/annexes/annex-4/now?on=2023-05-10",
                        "/annexes/annex-7/now",
                        "/annexes/annex-8/now",
                        "/annexes/annex-9/now"));
        lists.put("GET /dispatch/remarks", List.of("/dispatch/remarks", "/dispatch/remarks?on=2023-05-19"));
        smuggled.put(
                "POST /dispatch/remarks",
                List.of("/dispatch/remarks?on=2023-05-19&division=%s&words=缺人手&form=%s"
                        .formatted(SweptTown.VILLAGE, UUID.randomUUID())));
        // Hands in one's own: nothing of others can be named.
        lists.put("POST /annexes/{kind:annex-\\d+}/versions", List.of());
    }

    private void cases(SweptTown town) {
        long household = town.household(SweptTown.VILLAGE);
        String ours = " where division like '%s%%'".formatted(SweptTown.VILLAGE);
        String one = "/cases/" + town.id("select case_id from casework.hit" + ours);
        String hit = one + "/hits/" + town.id("select id from casework.hit" + ours);
        records.put(
                "GET /households/{household:\\d+}/cases/new", List.of("/households/%d/cases/new".formatted(household)));
        records.put(
                "POST /households/{household:\\d+}/cases",
                List.of("/households/%d/cases?source=SELF&foundOn=2023-05-20".formatted(household)));
        records.put("GET /cases/{id:\\d+}", List.of(one));
        records.put("GET /cases/{id:\\d+}/declaration.docx", List.of(one + "/declaration.docx"));
        String refused =
                "/cases/" + town.id("select case_id from casework.passage" + ours + " and to_step = 'NOT_INCLUDED'");
        records.put("GET /cases/{id:\\d+}/refusal.docx", List.of(refused + "/refusal.docx"));
        records.put(
                "POST /cases/{id:\\d+}/passages",
                List.of(one + "/passages?seq=2&action=REFUSE&to=NOT_INCLUDED", one + "/passages"));
        records.put("POST /cases/{id:\\d+}/comparisons", List.of(one + "/comparisons?departments=POLICE"));
        records.put("POST /cases/{id:\\d+}/hits", List.of(one + "/hits?member=1&department=POLICE&words=有车"));
        records.put("POST /cases/{id:\\d+}/hits/{hit:\\d+}/explanation", List.of(hit + "/explanation?words=没有"));
        records.put("POST /cases/{id:\\d+}/hits/{hit:\\d+}/withdrawal", List.of(hit + "/withdrawal?words=弄错"));
        records.put("POST /cases/{id:\\d+}/papers", List.of(one + "/papers?code=NOTICE&there=true&words=卷一"));
        records.put("POST /cases/{id:\\d+}/urgent-help", List.of(one + "/urgent-help?reason=火灾&help=救助&on=2023-05-20"));
        records.put("POST /cases/{id:\\d+}/recusals", List.of(one + "/recusals?relation=侄子"));
        records.put(
                "POST /cases/{id:\\d+}/recusals/{account:\\d+}/lifting",
                List.of(one + "/recusals/17/lifting?reason=不是"));
        String posted = "/cases/" + town.id("select case_id from casework.notice" + ours);
        String notice = posted + "/notices/" + town.id("select id from casework.notice" + ours);
        records.put("GET /cases/{id:\\d+}/notices/{notice:\\d+}/file", List.of(notice + "/file"));
        records.put("POST /cases/{id:\\d+}/notices/{notice:\\d+}/receipt", List.of(notice + "/receipt"));
        records.put(
                "POST /cases/{id:\\d+}/objections", List.of(posted + "/objections?person=样&content=有房&on=2023-05-20"));
        records.put(
                "POST /cases/{id:\\d+}/objections/{objection:\\d+}/result",
                List.of(posted
                        + "/objections/%d/result?handling=不实"
                                .formatted(town.id("select id from casework.objection" + ours))));
        List<String> questions =
                List.of("", "?state=open", "?state=mine", "?words=样", "?step=VISIT", "?village=" + SweptTown.VILLAGE);
        lists.put("GET /cases", with("/cases", questions));
        lists.put("GET /cases.xlsx", with("/cases.xlsx", questions));
    }

    private void marks(SweptTown town) {
        long household = town.id("select id from registry.v_household where village = '%s' and monitored = 'yes'"
                .formatted(SweptTown.VILLAGE));
        String one = "/households/%d/marks/no-labour".formatted(household);
        records.put("GET /households/{id:\\d+}/marks/{kind:no-labour|development}", List.of(one));
        records.put(
                "POST /households/{id:\\d+}/marks/{kind:no-labour|development}/passages",
                List.of(one + "/passages?seq=0&action=DECLINE&to=NOT_BY_VILLAGE&reason=不属实"));
        List<String> questions = List.of(
                "", "?kind=development", "?state=mine", "?state=VILLAGE", "?words=李", "?village=" + SweptTown.VILLAGE);
        lists.put("GET /marks", with("/marks", questions));
        lists.put("GET /marks.xlsx", with("/marks.xlsx", questions));
        smuggled.put(
                "POST /marks/passages",
                List.of("/marks/passages?action=AGREE&to=REPORTING&opinion=同意&mark=%d.0".formatted(household)));
    }

    private void meetings(SweptTown town) {
        String ours = " where division like '%s%%'".formatted(SweptTown.VILLAGE);
        String one = "/meetings/" + town.id("select id from casework.meeting" + ours);
        String item = one + "/items/" + town.id("select id from casework.agenda_item" + ours);
        records.put("GET /meetings/{id:\\d+}", List.of(one));
        records.put("POST /meetings/{id:\\d+}/attendees", List.of(one + "/attendees?line=样丙 代表"));
        records.put("POST /meetings/{id:\\d+}/attendance", List.of(one + "/attendance?present=1"));
        records.put("POST /meetings/{id:\\d+}/agenda", List.of(one + "/agenda"));
        records.put("POST /meetings/{id:\\d+}/closing", List.of(one + "/closing"));
        records.put("GET /meetings/{id:\\d+}/items/{item:\\d+}", List.of(item));
        records.put(
                "POST /meetings/{id:\\d+}/items/{item:\\d+}/conclusion",
                List.of(item + "/conclusion?kind=WATCH&agree=2&against=0&abstaining=0"));
        smuggled.put("GET /meetings/{id:\\d+}/minutes/file", List.of(one + "/minutes/file"));
        smuggled.put("POST /meetings/{id:\\d+}/minutes/receipt", List.of(one + "/minutes/receipt"));
        records.put(
                "POST /work-items/{id:\\d+}/closing",
                List.of("/work-items/%d/closing?words=已办&paper=合同"
                        .formatted(town.id("select id from casework.work_item" + ours))));
        smuggled.put(
                "POST /households/{household:\\d+}/agenda",
                List.of("/households/%d/agenda".formatted(town.household(SweptTown.VILLAGE))));
        lists.put("GET /meetings", List.of("/meetings"));
        lists.put("GET /meetings/new", List.of("/meetings/new"));
        lists.put("GET /meetings/due", List.of("/meetings/due"));
        lists.put("GET /work-items", List.of("/work-items"));
        // Convenes one's own village: nothing of others can be named.
        lists.put("POST /meetings", List.of());
    }

    private void accounts(SweptTown town) {
        long account = town.people().monitor().account();
        long post = town.people().monitor().post();
        String one = "/accounts/" + account;
        records.put("GET /accounts/{id:\\d+}", List.of(one));
        records.put(
                "POST /accounts/{id}/posts",
                List.of(one + "/posts?form=a&role=VILLAGE_MONITOR&division=" + SweptTown.OTHER_VILLAGE));
        records.put("POST /accounts/{id}/posts/{post}/ending", List.of(one + "/posts/%d/ending".formatted(post)));
        records.put("POST /accounts/{id}/ending", List.of(one + "/ending"));
        records.put("POST /accounts/{id}/reset", List.of(one + "/reset?form=b"));
        lists.put("GET /accounts", List.of("/accounts", "/accounts?words=样监测"));
        lists.put("GET /accounts/new", List.of("/accounts/new"));
        lists.put("GET /accounts/slips", List.of("/accounts/slips"));
        lists.put("GET /accounts/opening", List.of("/accounts/opening"));
        lists.put("GET /accounts/opening/template.xlsx", List.of("/accounts/opening/template.xlsx"));
        lists.put("GET /accounts/opening/rejects.xlsx", List.of("/accounts/opening/rejects.xlsx"));
        lists.put("GET /audit", List.of("/audit", "/audit?person=样监测", "/audit?thing=registry.household"));
        lists.put("GET /audit.xlsx", List.of("/audit.xlsx", "/audit.xlsx?thing=access.account"));
        lists.put("GET /audit/sign-ins", List.of("/audit/sign-ins"));
        smuggled.put(
                "POST /accounts",
                List.of("/accounts?form=c&person=样新&role=VILLAGE_MONITOR&division=" + SweptTown.VILLAGE));
        smuggled.put("POST /accounts/opening", List.of("/accounts/opening?form=d"));
        smuggled.put("POST /post", List.of("/post?post=" + post));
    }

    private void grid(SweptTown town) {
        long holder = town.id(
                "select id from access.grid_seat where division = '%s' order by id".formatted(SweptTown.VILLAGE));
        String cell = "/grid/" + SweptTown.VILLAGE;
        String one = "/grid/holders/" + holder;
        records.put("GET /grid/{cell:\\d+}", List.of(cell, "/grid/" + SweptTown.TOWN, cell + "001"));
        records.put("GET /grid/{cell:\\d+}/persons/new", List.of(cell + "/persons/new?post=GRID_MONITOR"));
        records.put(
                "POST /grid/{cell:\\d+}/persons",
                List.of(
                        cell + "/persons?post=GRID_MONITOR&name=样越&on=2023-05-20",
                        cell + "/persons?post=GRID_MONITOR"));
        records.put("GET /grid/holders/{id:\\d+}", List.of(one));
        records.put(
                "POST /grid/holders/{id:\\d+}/replacement",
                List.of(one + "/replacement?name=样越&on=2023-05-20&reason=x", one + "/replacement"));
        records.put(
                "POST /grid/holders/{id:\\d+}/ending",
                List.of(one + "/ending?on=2023-05-20&reason=x", one + "/ending"));
        lists.put("GET /grid", List.of("/grid"));
        lists.put("GET /grid.xlsx", List.of("/grid.xlsx"));
        lists.put("GET /grid/loading", List.of("/grid/loading"));
        lists.put("GET /grid/loading/template.xlsx", List.of("/grid/loading/template.xlsx"));
        lists.put("GET /grid/loading/rejects.xlsx", List.of("/grid/loading/rejects.xlsx"));
        smuggled.put("POST /grid/loading", List.of("/grid/loading"));
        long roster = town.id("select id from correspondence.paper where kind = 'grid-roster'");
        records.put("GET /grid/roster/{paper:\\d+}/file", List.of("/grid/roster/%d/file".formatted(roster)));
        records.put("POST /grid/roster/{paper:\\d+}/receipt", List.of("/grid/roster/%d/receipt".formatted(roster)));
        lists.put("GET /grid/roster", List.of("/grid/roster"));
        lists.put("GET /grid/roster/now", List.of("/grid/roster/now"));
        // Hands in one's own: nothing of others can be named.
        lists.put("POST /grid/roster/versions", List.of());
    }

    private void staff(SweptTown town) {
        long person = town.id("select id from campaign.staff where division = '%s'".formatted(SweptTown.VILLAGE));
        long briefing = town.id("select id from campaign.gathering where division = '%s'".formatted(SweptTown.VILLAGE));
        String one = "/staff/" + person;
        String meeting = "/staff/meetings/" + briefing;
        records.put("GET /staff/{id:\\d+}", List.of(one));
        records.put("POST /staff/{id:\\d+}/leaving", List.of(one + "/leaving?reason=x", one + "/leaving"));
        records.put("GET /staff/meetings/{id:\\d+}", List.of(meeting));
        records.put("GET /staff/meetings/{id:\\d+}/sheet", List.of(meeting + "/sheet"));
        records.put(
                "POST /staff/meetings/{id:\\d+}/attendance",
                List.of(meeting + "/attendance?stamp=0&came=" + person, meeting + "/attendance"));
        records.put("POST /staff/meetings/{id:\\d+}/withdrawal", List.of(meeting + "/withdrawal?reason=x"));
        lists.put(
                "GET /staff",
                List.of("/staff", "/staff?words=样", "/staff?after=" + SweptTown.VILLAGE, "/staff?untrained=true"));
        lists.put("GET /staff.xlsx", List.of("/staff.xlsx"));
        lists.put("GET /staff/new", List.of("/staff/new"));
        lists.put("GET /staff/loading", List.of("/staff/loading"));
        lists.put("GET /staff/loading/template.xlsx", List.of("/staff/loading/template.xlsx"));
        lists.put("GET /staff/loading/rejects.xlsx", List.of("/staff/loading/rejects.xlsx"));
        lists.put("GET /staff/meetings", List.of("/staff/meetings"));
        lists.put("GET /staff/meetings/new", List.of("/staff/meetings/new?kind=PLAN"));
        // Takes in one's own people: nobody of elsewhere can be named.
        lists.put("POST /staff/intake", List.of());
        smuggled.put("POST /staff", List.of("/staff?name=样越&kind=网格员&division=" + SweptTown.VILLAGE));
        smuggled.put("POST /staff/loading", List.of("/staff/loading"));
        smuggled.put("POST /staff/meetings", List.of("/staff/meetings?topic=x&heldOn=2023-05-20"));
    }

    private void teams(SweptTown town) {
        long team = town.id("select id from campaign.team where division = '%s'".formatted(SweptTown.VILLAGE));
        long place =
                town.id("select id from campaign.assignment where division like '%s%%'".formatted(SweptTown.VILLAGE));
        long person = town.id("select id from campaign.staff where division = '%s'".formatted(SweptTown.VILLAGE));
        String one = "/teams/" + team;
        String patch = "/places/" + place;
        records.put("GET /teams/{id:\\d+}", List.of(one));
        records.put(
                "POST /teams/{id:\\d+}/members", List.of(one + "/members?reason=x&staff=" + person, one + "/members"));
        records.put(
                "POST /teams/{id:\\d+}/members/{staff:\\d+}/leaving",
                List.of(one + "/members/%d/leaving?reason=x".formatted(person)));
        records.put("POST /teams/{id:\\d+}/ending", List.of(one + "/ending?reason=x", one + "/ending"));
        records.put(
                "POST /teams/{id:\\d+}/places",
                List.of(one + "/places?dueOn=2999-01-01&place=" + SweptTown.VILLAGE, one + "/places"));
        records.put(
                "POST /teams/{id:\\d+}/places/{assignment:\\d+}/ending",
                List.of(one + patch + "/ending?reason=x", one + patch + "/ending"));
        records.put("POST /teams/{id:\\d+}/orders", List.of(one + "/orders"));
        records.put("GET /teams/{id:\\d+}/places/{assignment:\\d+}", List.of(one + patch));
        lists.put("GET /teams", List.of("/teams"));
        lists.put("GET /teams/new", List.of("/teams/new", "/teams/new?division=" + SweptTown.VILLAGE));
        smuggled.put(
                "POST /teams",
                List.of("/teams?form=%s&name=x&staff=%d&staff=%d&division=%s"
                        .formatted(UUID.randomUUID(), person, person, SweptTown.VILLAGE)));
    }

    private void boards() {
        lists.put("GET /today", List.of("/today"));
        lists.put("GET /", List.of("/", "/?division=" + SweptTown.VILLAGE, "/?division=" + SweptTown.TOWN));
    }

    private void areas(SweptTown town) {
        String one = "/areas/" + SweptTown.VILLAGE;
        long tag = town.id("select id from region.area_tag where division = '%s'".formatted(SweptTown.VILLAGE));
        records.put("GET /areas/{village:\\d{12}}", List.of(one));
        records.put(
                "POST /areas/{village:\\d{12}}/tags",
                List.of(one + "/tags?kind=HEAVY_TASK&reason=x&from=2023-05-20", one + "/tags"));
        records.put(
                "POST /areas/{village:\\d{12}}/tags/{tag:\\d+}/ending",
                List.of(one + "/tags/%d/ending?reason=x&until=2023-05-20".formatted(tag)));
        lists.put("GET /areas", List.of("/areas", "/areas?town=" + SweptTown.TOWN));
        lists.put("GET /areas.xlsx", List.of("/areas.xlsx", "/areas.xlsx?town=" + SweptTown.TOWN));
        smuggled.put(
                "POST /areas/{village:\\d{12}}/tags/{tag:\\d+}/ending",
                List.of("/areas/%s/tags/%d/ending?reason=x&until=2023-05-20".formatted(SweptTown.OTHER_VILLAGE, tag)));
    }

    private static List<String> with(String address, List<String> questions) {
        return questions.stream().map(address::concat).toList();
    }
}
