package shouwang.office.app.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.StartSlip;
import shouwang.office.app.atwork.SampleCases;
import shouwang.office.app.atwork.SampleMarks;
import shouwang.office.app.atwork.SampleMeetings;
import shouwang.office.app.atwork.SampleVisits;
import shouwang.office.app.atwork.TownAtWork;
import shouwang.office.app.town.Cast;
import shouwang.office.app.town.SampleTown;
import shouwang.office.app.town.TownFiles;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Role;
import shouwang.office.region.AreaTags;
import shouwang.office.registry.HandedIn;
import shouwang.office.registry.Progress;
import shouwang.office.registry.Registry;
import shouwang.office.screening.ListSource;
import shouwang.office.screening.Screening;

/** The office that browser tests visit: it stands on the sample town's day, and its people have accounts. */
@Component
public record SampleOffice(
        OfficeClock clock,
        Access access,
        Registry registry,
        Screening screening,
        AreaTags tags,
        TownAtWork work,
        SampleCases cases,
        SampleVisits visits,
        SampleMeetings meetings,
        SampleMarks marks) {

    static final String TOWN = "512022115000";
    static final String COUNTY = "512022000000";
    static final String VILLAGE = Cast.TWIN.villageCode();

    public void open() {
        clock.startOn(SampleTown.REFERENCE_DAY);
    }

    /** Somebody with an account whose password holds. */
    StartSlip person(String name, Role role, String division) {
        return access.openForDemo(List.of(new NewPost(name, Optional.empty(), role, division)))
                .get(0);
    }

    /** Somebody with a fresh start slip, whose password must be changed. */
    StartSlip newcomer(String name, Role role, String division) {
        return access.open(Actor.OFFICE, List.of(new NewPost(name, Optional.empty(), role, division)))
                .get(0);
    }

    /** Hands everything in through the doors that a real town's files go through. */
    public void load(TownFiles files) {
        takeIn(files);
        work.begin();
    }

    /** The town as it stands before its campaign begins. */
    void takeIn(TownFiles files) {
        apply(files.rosters());
        for (TownFiles.HandedList list : files.lists()) {
            ListSource source = ListSource.parse(list.said()).orElseThrow();
            screening.takeList(Actor.OFFICE, source, handed(list.path()), Progress.UNWATCHED);
        }
    }

    /** One village is of a kind that the plan wants looked at first. */
    public void tag() {
        tags.set(Actor.OFFICE, VILLAGE, "KEY_VILLAGE", "样发〔2023〕1号", SampleTown.REFERENCE_DAY);
    }

    /** Half of the town has been visited. */
    public void visit() {
        visits.begin();
    }

    /** Plays the sample cases with people who have accounts. */
    public void playCases() {
        person("样案监", Role.VILLAGE_MONITOR, VILLAGE);
        person("样案村长", Role.VILLAGE_CHIEF, VILLAGE);
        person("样案镇办", Role.TOWN_OFFICER, TOWN);
        person("样案镇长", Role.TOWN_LEADER, TOWN);
        person("样案县办", Role.COUNTY_OFFICER, COUNTY);
        cases.play();
        meetings.play();
        marks.play();
    }

    long apply(List<Path> rosters) {
        List<HandedIn> handedIn = rosters.stream().map(SampleOffice::handed).toList();
        long id = registry.receive(Actor.OFFICE, handedIn);
        registry.stage(Actor.OFFICE, id, Progress.UNWATCHED);
        registry.apply(Actor.OFFICE, id, Progress.UNWATCHED);
        return id;
    }

    private static HandedIn handed(Path file) {
        return new HandedIn(file, file.getFileName().toString());
    }
}
