package shouwang.office.app.browser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shouwang.office.kernel.Role;

/** The six people of a campaign, each at a browser of their own. */
final class CampaignPeople implements AutoCloseable {

    /** Who they are: what they are called, what their account may do, and where. */
    enum Person {
        MEMBER("样网格", Role.VILLAGE_MONITOR, SampleOffice.VILLAGE),
        MONITOR("样监测", Role.VILLAGE_MONITOR, SampleOffice.VILLAGE),
        CHIEF("样支书", Role.VILLAGE_CHIEF, SampleOffice.VILLAGE),
        OFFICER("样镇办", Role.TOWN_OFFICER, SampleOffice.TOWN),
        LEADER("样镇长", Role.TOWN_LEADER, SampleOffice.TOWN),
        COUNTY("样县局", Role.COUNTY_OFFICER, SampleOffice.COUNTY);

        private final String called;
        private final Role role;
        private final String division;

        Person(String called, Role role, String division) {
            this.called = called;
            this.role = role;
            this.division = division;
        }

        String called() {
            return called;
        }
    }

    private final Map<Person, Visit> visits = new EnumMap<>(Person.class);

    CampaignPeople(SampleOffice office, String address) {
        for (Person person : Person.values()) {
            visits.put(person, Visit.to(address).signIn(office.person(person.called, person.role, person.division)));
        }
    }

    Visit at(Person person) {
        return visits.get(person);
    }

    /** What the browsers complained of meanwhile. */
    List<String> complaints() {
        return visits.values().stream()
                .flatMap(visit -> visit.complaints().stream())
                .toList();
    }

    /** What everybody's pages say of a name, in the order of the six. */
    Stream<Visit> all() {
        return visits.values().stream();
    }

    @Override
    public void close() {
        visits.values().forEach(Visit::close);
    }
}
