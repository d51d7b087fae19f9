package shouwang.office.app.sweep;

import static shouwang.office.access.SignedPeople.opened;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.office.access.Access;
import shouwang.office.access.Grid;
import shouwang.office.access.GridEntry;
import shouwang.office.access.GridPerson;
import shouwang.office.app.town.Cast;
import shouwang.office.app.town.SampleHousehold;
import shouwang.office.app.town.SampleTown;
import shouwang.office.app.town.TownFiles;
import shouwang.office.campaign.Annexes;
import shouwang.office.campaign.Gathering;
import shouwang.office.campaign.GatheringKind;
import shouwang.office.campaign.Gatherings;
import shouwang.office.campaign.GridRoster;
import shouwang.office.campaign.NewStaff;
import shouwang.office.campaign.NewTeam;
import shouwang.office.campaign.Patches;
import shouwang.office.campaign.StaffMember;
import shouwang.office.campaign.StaffPool;
import shouwang.office.campaign.SummaryApproval;
import shouwang.office.campaign.SummaryDesk;
import shouwang.office.campaign.SummaryDraft;
import shouwang.office.campaign.Teams;
import shouwang.office.casework.CaseFolk;
import shouwang.office.casework.MeetingConclusions;
import shouwang.office.casework.MeetingDesk;
import shouwang.office.casework.NoticeBoard;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.kernel.Scope;
import shouwang.office.region.AreaTags;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.HouseholdFiles;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.office.screening.KeyGroups;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Screening;
import shouwang.policy.pack.Annex;

/**
 * A small sample town that went through the doors of every room, so that there is something of each kind to guess at:
 * what belongs to 复兴庙村 and to the town, and people of elsewhere who must not see it.
 */
@TestComponent
class SweptTown {

    static final int HOUSEHOLDS = 150;
    static final String VILLAGE = Cast.MONITORED.villageCode();
    static final String OTHER_VILLAGE = Cast.WITH_LABOUR.villageCode();
    static final String TOWN = "512022115000";
    static final String STAFF = "样参与人甲";
    static final String GRID_CHIEF = "样网格长甲";
    static final String OTHER_TOWN = "512022101000";
    static final String COUNTY = "512022000000";

    private static final SampleTown SAMPLE = SampleTown.of(SampleTown.SEED, HOUSEHOLDS);
    private static final int SHORTEST_TELLING_NAME = 3;

    private final Access access;
    private final Registry registry;
    private final Screening screening;
    private final KeyGroups keyGroups;
    private final Annexes annexes;
    private final Divisions divisions;
    private final AreaTags tags;
    private final SweptVisits visits;
    private final Grid grid;
    private final GridRoster roster;
    private final StaffPool pool;
    private final Gatherings gatherings;
    private final Teams teams;
    private final Patches patches;
    private final OfficeClock clock;
    private final HouseholdFiles files;
    private final Database database;
    private final JdbcClient jdbc;
    private final CaseFolk folk;
    private final NoticeBoard board;
    private final MeetingDesk meetings;
    private final MeetingConclusions conclusions;
    private final SummaryDesk summaries;
    private final SummaryApproval approval;
    private Optional<People> people = Optional.empty();

    SweptTown(
            Access access,
            Registry registry,
            Screening screening,
            KeyGroups keyGroups,
            Annexes annexes,
            Divisions divisions,
            AreaTags tags,
            SweptVisits visits,
            Grid grid,
            GridRoster roster,
            StaffPool pool,
            Gatherings gatherings,
            Teams teams,
            Patches patches,
            OfficeClock clock,
            HouseholdFiles files,
            Database database,
            JdbcClient jdbc,
            CaseFolk folk,
            NoticeBoard board,
            MeetingDesk meetings,
            MeetingConclusions conclusions,
            SummaryDesk summaries,
            SummaryApproval approval) {
        this.access = access;
        this.registry = registry;
        this.screening = screening;
        this.keyGroups = keyGroups;
        this.annexes = annexes;
        this.divisions = divisions;
        this.tags = tags;
        this.visits = visits;
        this.grid = grid;
        this.roster = roster;
        this.pool = pool;
        this.gatherings = gatherings;
        this.teams = teams;
        this.patches = patches;
        this.clock = clock;
        this.files = files;
        this.database = database;
        this.jdbc = jdbc;
        this.folk = folk;
        this.board = board;
        this.meetings = meetings;
        this.conclusions = conclusions;
        this.summaries = summaries;
        this.approval = approval;
    }

    /** Who asks, and who may. */
    record People(
            Actor monitor,
            Actor neighbour,
            Actor officer,
            Actor otherTown,
            Leaders leaders,
            Actor county,
            Actor administrator) {}

    /** Those who lead elsewhere: a village, a town. */
    record Leaders(Actor chief, Actor townLeader) {}

    People people() {
        return people.orElseThrow();
    }

    /** Loads the town, once. */
    void stands() {
        if (people.isPresent()) {
            return;
        }
        people = Optional.of(new People(
                opened(access, "样监测", Role.VILLAGE_MONITOR, VILLAGE),
                opened(access, "样邻居", Role.VILLAGE_MONITOR, OTHER_VILLAGE),
                opened(access, "样镇办", Role.TOWN_OFFICER, TOWN),
                opened(access, "样外镇", Role.TOWN_OFFICER, OTHER_TOWN),
                new Leaders(
                        opened(access, "样邻村长", Role.VILLAGE_CHIEF, OTHER_VILLAGE),
                        opened(access, "样外镇长", Role.TOWN_LEADER, OTHER_TOWN)),
                opened(access, "样县局", Role.COUNTY_OFFICER, COUNTY),
                opened(access, "样管理", Role.SYSTEM_ADMINISTRATOR, COUNTY)));
        load(people.orElseThrow());
    }

    /** The town's summary, written, approved by its leader and handed to the county. */
    private void summary(Actor officer) {
        Actor leader = new Actor(0, 0, "样镇长", Role.TOWN_LEADER, TOWN);
        Map<String, String> texts = Map.of("work", "样", "experience", "样", "difficulties", "样", "analysis", "样");
        SummaryDraft.Written written = new SummaryDraft.Written(
                "样发〔2023〕3号",
                texts,
                List.of(new SummaryDraft.Step("样", "样", "2023-07-01")),
                List.of(new SummaryDraft.Finding("无", "", "", "")));
        summaries.save(officer, 0, written, false, UUID.randomUUID());
        approval.submit(officer, summaries.state(officer).stamp());
        approval.approve(leader, summaries.state(officer).stamp());
        approval.handIn(officer, summaries.state(officer).stamp());
    }

    private void load(People people) {
        Path folder = temporary();
        TownFiles files = SAMPLE.writeTo(folder);
        roster(people.officer(), files.rosters());
        for (TownFiles.HandedList list : files.lists()) {
            screening.takeList(
                    people.officer(),
                    ListSource.parse(list.said()).orElseThrow(),
                    handedIn(list.path()),
                    Progress.UNWATCHED);
        }
        // The heads alone: everybody else of these houses is now a difference that waits for a person.
        roster(people.officer(), List.of(written(folder, "复核.csv", alone(Cast.MONITORED), alone(Cast.WITH_LABOUR))));
        String village = divisions.children(OTHER_TOWN).get(0).name();
        roster(people.otherTown(), List.of(written(folder, "外镇.csv", "%s,外1,外样甲,,户主,100".formatted(village))));
        tags.set(people.officer(), VILLAGE, "KEY_VILLAGE", "样文件", LocalDate.EPOCH);
        keyGroups.putIn(people.monitor(), household(VILLAGE), "收入骤减");
        Annex ledger = annexes.of("annex-7").orElseThrow();
        visits.atWork(people.monitor(), VILLAGE);
        annexes.handIn(people.monitor(), ledger);
        annexes.handIn(people.officer(), ledger);
        summary(people.officer());
        grid.put(people.officer(), stands(VILLAGE, "GRID_CHIEF", GRID_CHIEF));
        grid.put(people.officer(), stands(TOWN, "GRID_CHIEF", "样镇网格长"));
        long poor = id("select h.id from registry.v_household h where h.village = '%s' and h.monitored = 'no'"
                .formatted(VILLAGE));
        folk.caseWithAHit(poor);
        roster.handIn(people.officer());
        long onTheBoard = behind(poor);
        folk.caseOnTheBoard(board, onTheBoard);
        folk.refusedCase(behind(onTheBoard));
        pool.add(people.monitor(), new NewStaff(VILLAGE, STAFF, "13900000000", "网格员", Optional.empty()));
        pool.add(people.monitor(), new NewStaff(VILLAGE, "样参与人乙", "13900000001", "网格员", Optional.empty()));
        long team = teams.form(
                people.monitor(),
                new NewTeam(
                        VILLAGE,
                        "样某组",
                        pool.all(people.monitor()).stream().map(StaffMember::id).toList(),
                        "先去后训"),
                UUID.randomUUID());
        patches.assign(people.monitor(), team, VILLAGE, patches.dueOn());
        gatherings.hold(
                people.monitor(),
                new Gathering.What(GatheringKind.BRIEFING, clock.today(), "", "样部署", ""),
                UUID.randomUUID());
        folk.meeting(meetings, conclusions);
    }

    /** The next household of the village that is not monitored. */
    private long behind(long household) {
        return id(
                "select min(h.id) from registry.v_household h where h.village = '%s' and h.monitored = 'no' and h.id > %d"
                        .formatted(VILLAGE, household));
    }

    private GridEntry stands(String cell, String post, String name) {
        return new GridEntry(
                cell,
                grid.post(post).orElseThrow(),
                new GridPerson(name, "13900000000", Optional.empty()),
                clock.today(),
                "");
    }

    private static String alone(Cast house) {
        return "%s,%s,%s,%s,户主,12345"
                .formatted(house.villageCode(), house.householdNo(), house.head(), house.number(0));
    }

    private void roster(Actor actor, List<Path> files) {
        long id =
                registry.receive(actor, files.stream().map(SweptTown::handedIn).toList());
        registry.stage(actor, id, Progress.UNWATCHED);
        registry.apply(actor, id, Progress.UNWATCHED);
    }

    /** A household of a village. */
    long household(String village) {
        return id("select id from registry.household where division like '%s%%' order by id".formatted(village));
    }

    /** The state of a household's record that a form for it carries. */
    String stampOf(long household) {
        return files.find(Scope.EVERYWHERE, household).orElseThrow().stamp();
    }

    /** The first number that a question finds, whoever may see it. */
    long id(String sql) {
        return first(sql, Long.class);
    }

    /** The first word that a question finds, whoever may see it. */
    String text(String sql) {
        return first(sql, String.class);
    }

    private <T> T first(String sql, Class<T> type) {
        return database.read(
                Actor.OFFICE,
                () -> jdbc.sql(sql + " limit 1")
                        .query(type)
                        .optional()
                        .orElseThrow(() -> new IllegalStateException("nothing of the kind in the town: " + sql)));
    }

    /** Names, household numbers and identity numbers that nobody outside a village should ever read. */
    static Set<String> secretsOfOthersThan(String village) {
        List<SampleHousehold> all = SAMPLE.households();
        String own = all.stream()
                .filter(house -> house.village().code().equals(village))
                .flatMap(SweptTown::tellingWords)
                .collect(Collectors.joining("\n"));
        Set<String> secrets = all.stream()
                .filter(house -> !house.village().code().equals(village))
                .flatMap(SweptTown::tellingWords)
                .filter(word -> word.length() >= SHORTEST_TELLING_NAME && !own.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!village.equals(VILLAGE)) {
            secrets.addAll(Set.of(GRID_CHIEF, STAFF));
        }
        return secrets;
    }

    private static Stream<String> tellingWords(SampleHousehold house) {
        return Stream.concat(
                Stream.of(house.number()),
                house.people().stream().flatMap(person -> Stream.of(person.name(), person.number())));
    }

    private static Path written(Path folder, String name, String... rows) {
        try {
            return Files.writeString(
                    folder.resolve(name), "村,户编号,姓名,证件号码,与户主关系,工资性收入\r\n" + String.join("\r\n", rows) + "\r\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "swept-town");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static HandedIn handedIn(Path file) {
        return new HandedIn(file, file.getFileName().toString());
    }
}
