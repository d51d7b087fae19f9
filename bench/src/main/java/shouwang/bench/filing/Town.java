package shouwang.bench.filing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import shouwang.bench.office.MeasuredOffice;
import shouwang.office.access.Access;
import shouwang.office.access.NewPost;
import shouwang.office.access.StartSlip;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.Crew.Inspector;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitLists;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.Database;
import shouwang.office.kernel.Refusal;
import shouwang.office.kernel.Role;
import shouwang.office.packs.Packs;
import shouwang.office.registry.Households;

/** A town whose households all wait to be visited (待入户的镇): most forms are asked for in its biggest village. */
final class Town {

    private final MeasuredOffice office;
    private final String code;
    private final List<String> villages;

    private Town(MeasuredOffice office, String code, List<String> villages) {
        this.office = office;
        this.code = code;
        this.villages = villages;
    }

    /** @param monitored so many households of four become monitored ones */
    static Town in(MeasuredOffice office, int households, int monitored) {
        long roster = office.receive(office.roster(households));
        office.stage(roster);
        office.apply(roster);
        List<String> villages = office.bean(Database.class)
                .read(
                        Actor.OFFICE,
                        () -> office.bean(JdbcClient.class)
                                .sql("""
                        select left(division, 12) from registry.household where ended_on is null
                         group by 1 order by count(*) desc
                        """)
                                .query(String.class)
                                .list());
        String code = office.bean(Packs.class).inForce().campaign().area().town();
        Town town = new Town(office, code, villages);
        town.monitor(monitored);
        town.giveOrders();
        return town;
    }

    StartSlip officer() {
        return office.bean(Access.class)
                .openForDemo(List.of(new NewPost("样镇办", Optional.of("town"), Role.TOWN_OFFICER, code)))
                .get(0);
    }

    /** Forms as the browser would send them, four of five of the biggest village as far as it has so many. */
    List<FilledForm> forms(int form, int count) {
        Iterator<FilledForm> some = filled(villages.subList(0, 1), form);
        Iterator<FilledForm> others = filled(villages.subList(1, villages.size()), form);
        List<FilledForm> forms = new ArrayList<>();
        while (forms.size() < count) {
            boolean isOther = !some.hasNext() || forms.size() % 5 == 4 && others.hasNext();
            forms.add((isOther ? others : some).next());
        }
        return forms;
    }

    /** Of households that are at home: whoever is away as a whole is telephoned. */
    private Iterator<FilledForm> filled(List<String> places, int form) {
        Visits visits = office.bean(Visits.class);
        return places.stream()
                .flatMap(village -> orders(village, form).stream())
                .map(order -> visits.sheet(actor(), order))
                .filter(sheet -> sheet.offered()
                        .value("wholeHouseholdAway")
                        .filter("yes"::equals)
                        .isEmpty())
                .map(FilledForm::of)
                .iterator();
    }

    private List<Long> orders(String village, int form) {
        return office
                .bean(VisitLists.class)
                .orders(actor(), new VisitLists.Asked(village, "open", 0, Integer.MAX_VALUE))
                .stream()
                .filter(row -> row.form() == form)
                .map(VisitLists.Row::order)
                .toList();
    }

    private Actor actor() {
        return new Actor(1, 1, "样镇办", Role.TOWN_OFFICER, code);
    }

    private void giveOrders() {
        VisitOrders orders = office.bean(VisitOrders.class);
        Crew crew = new Crew(
                List.of(new Inspector(Optional.empty(), "样甲", "村干部"), new Inspector(Optional.empty(), "样乙", "网格员")));
        for (String village : villages) {
            try {
                orders.giveAll(actor(), new Giving(village, crew, orders.dueOn(), false));
            } catch (Refusal nobody) {
                if (nobody.problem() != FieldworkProblem.NOBODY_TO_VISIT) {
                    throw nobody;
                }
            }
        }
    }

    private void monitor(int households) {
        List<Long> ids = office.bean(Database.class)
                .write(
                        Actor.OFFICE,
                        () -> office.bean(JdbcClient.class)
                                .sql("""
                        update registry.household
                           set facts = facts || '{"category": "边缘易致贫户", "identifiedMonth": "202208", "risk1": "因病"}'
                         where id in (select h.id from registry.household h
                                       where h.ended_on is null
                                         and (select count(*) from registry.member m where m.household_id = h.id) = 4
                                         and h.facts ->> 'category' is null
                                       order by h.id limit :households)
                        returning id
                        """)
                                .param("village", villages.get(0))
                                .param("households", households)
                                .query(Long.class)
                                .list());
        if (ids.size() < households) {
            throw new IllegalStateException("only %d households of four".formatted(ids.size()));
        }
        office.bean(Households.class).examine(Actor.OFFICE, ids);
    }
}
