package shouwang.office.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shouwang.office.screening.InventedLists.DIBAO;
import static shouwang.office.screening.InventedLists.MONITOR;
import static shouwang.office.screening.InventedLists.OFFICER;
import static shouwang.office.screening.InventedLists.PROVINCE;
import static shouwang.office.screening.InventedRegister.FUXING;
import static shouwang.office.screening.InventedRegister.SIDONG;
import static shouwang.office.screening.InventedRegister.number;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import shouwang.office.WithDatabase;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.region.Divisions;
import shouwang.office.registry.HouseholdsChanged;
import shouwang.office.screening.HouseholdGroups.Membership;
import shouwang.office.screening.InventedRegister.Person;

/** All key groups of a household are kept, and exactly one form follows from them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithDatabase
@Transactional
class KeyGroupsTest {

    @Autowired
    Screening screening;

    @Autowired
    KeyGroups groups;

    @Autowired
    Database database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    private InventedRegister register;
    private InventedLists lists;
    private long ours;
    private long theirs;

    @BeforeEach
    void twoHouseholds() {
        register = new InventedRegister(database, jdbc, divisions);
        lists = new InventedLists(screening, folder);
        ours = register.household(FUXING, "3", new Person("样一", number(1)), new Person("样小", number(2)));
        theirs = register.household(SIDONG, "3", new Person("样三", number(5)));
    }

    @Test
    void takesNoDecisionByHandAboutAnotherVillagesHousehold() {
        assertThatThrownBy(() -> groups.putIn(MONITOR, theirs, "收入骤减")).isInstanceOf(Refusal.class);
        assertThat(groups.of(MONITOR.scope(), theirs)).isEmpty();
    }

    @Test
    void takesNoDecisionByHandFromACountyOrWithoutAReason() {
        Actor county = new Actor(1, 1, "样县", Role.COUNTY_OFFICER, "512022000000");
        assertThatThrownBy(() -> groups.putIn(county, ours, "收入骤减")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> groups.putIn(OFFICER, ours, "")).isInstanceOf(Refusal.class);
    }

    @Test
    void putsAHouseholdInOnceAndOutOnce() {
        assertThatThrownBy(() -> groups.takeOut(OFFICER, ours, "误列")).hasMessage(ScreeningProblem.NOT_IN_GROUP.words());
        groups.putIn(MONITOR, ours, "收入骤减");
        assertThatThrownBy(() -> groups.putIn(OFFICER, ours, "收入骤减"))
                .hasMessage(ScreeningProblem.ALREADY_IN_GROUP.words());
        assertThat(found().form()).isEqualTo(6);
        assertThat(found().isInByHand()).isTrue();

        groups.takeOut(OFFICER, ours, "误列");
        assertThat(found().form()).isEqualTo(7);
        assertThat(found().byHand())
                .extracting(HouseholdGroups.Decision::reason)
                .as("both decisions stay")
                .containsExactly("误列", "收入骤减");
    }

    @Test
    void givesEveryoneElseForm7() {
        assertThat(found().form()).isEqualTo(7);
        assertThat(found().groups()).isEmpty();
    }

    @Test
    void givesAMonitoredHouseholdForm5WhateverListsNameIt() {
        register.verdict(ours, "eliminated", "look-back");
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1)));
        assertThat(found().form()).isEqualTo(5);
        assertThat(found().groups()).extracting(Membership::keyGroup).containsExactly(1, 3);
    }

    @Test
    void keepsEveryGroupThatAListOrAPersonPutItInto() {
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1), "样小," + number(2)));
        lists.take(DIBAO, lists.file("姓名,证件号码", "样小," + number(2)));
        lists.take(new ListSource(ListKind.DEPARTMENT, "样医保局"), lists.file("姓名,证件号码", "样一," + number(1)));
        groups.putIn(OFFICER, ours, "收入骤减");

        assertThat(routing()).isEqualTo("{2,3,4,5} 6");
        assertThat(found().groups()).extracting(Membership::keyGroup).containsExactly(2, 3, 3, 4, 5);
        assertThat(found().groups())
                .extracting(Membership::ground)
                .anyMatch(ground -> ground.contains("样医保局推送名单 第2行"))
                .anyMatch(ground -> ground.contains("收入骤减"));
        assertThat(found().because()).contains("农村低保");
    }

    @Test
    void handsADecisionOnToTheHouseholdThatThePeopleJoined() {
        groups.putIn(OFFICER, ours, "收入骤减");
        long neighbours = register.household(FUXING, "4", new Person("样二", number(3)));
        register.join(ours, neighbours);
        events.publishEvent(new HouseholdsChanged(0, List.of(ours, neighbours), OFFICER));

        assertThat(groups.of(OFFICER.scope(), neighbours).orElseThrow().groups())
                .extracting(Membership::ground)
                .containsExactly("人工列入:随并户转入:收入骤减");
        groups.takeOut(OFFICER, neighbours, "已核实");
        events.publishEvent(new HouseholdsChanged(0, List.of(neighbours), OFFICER));
        assertThat(groups.of(OFFICER.scope(), neighbours).orElseThrow().form())
                .as("once is enough")
                .isEqualTo(7);
    }

    @Test
    void tellsAVillageTheSameFormAsTheTown() {
        lists.take(PROVINCE, lists.file("姓名,证件号码", "样一," + number(1)));
        assertThat(groups.of(MONITOR.scope(), ours).orElseThrow().form()).isEqualTo(6);
    }

    private HouseholdGroups found() {
        return groups.of(OFFICER.scope(), ours).orElseThrow();
    }

    private String routing() {
        return database.read(
                OFFICER,
                () -> jdbc.sql(
                                "select key_groups::text || ' ' || form from screening.v_routing where household_id = :id")
                        .param("id", ours)
                        .query(String.class)
                        .single());
    }
}
