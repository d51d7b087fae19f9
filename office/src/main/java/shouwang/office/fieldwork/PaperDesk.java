package shouwang.office.fieldwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.Actor;
import shouwang.office.registry.RegisteredHousehold;
import shouwang.policy.form.Answers;
import shouwang.policy.form.Block;
import shouwang.policy.form.Form;

/** Lays forms out for paper; within a transaction of the actor. */
@Component
class PaperDesk {

    private final OrderRows orders;
    private final VisitRows visits;
    private final FormDesk desk;
    private final PaperFacts facts;

    PaperDesk(OrderRows orders, VisitRows visits, FormDesk desk, PaperFacts facts) {
        this.orders = orders;
        this.visits = visits;
        this.desk = desk;
        this.facts = facts;
    }

    /** The sheets of these orders, in their order: those still open, or those filed in the version that counts. */
    List<PaperSheet> sheets(Actor actor, List<Long> ids, boolean isFiled) {
        Map<Long, VisitOrder> found = orders.all(actor.scope(), ids).stream()
                .filter(order -> order.isOpen() != isFiled)
                .collect(Collectors.toMap(VisitOrder::id, Function.identity()));
        List<VisitOrder> inOrder =
                ids.stream().filter(found::containsKey).map(found::get).toList();
        return isFiled ? filed(actor, inOrder) : toVisit(actor, inOrder);
    }

    /** One version, whether it counts or not. */
    Optional<PaperSheet> filed(Actor actor, UUID id) {
        return visits.find(actor.scope(), id)
                .flatMap(visit -> orders.ever(actor.scope(), visit.of().order())
                        .map(order ->
                                filed(actor, List.of(order), List.of(visit)).get(0)));
    }

    private List<PaperSheet> toVisit(Actor actor, List<VisitOrder> open) {
        return desk.layOut(actor.scope(), open).stream()
                .map(sheet -> new PaperSheet(
                        sheet.form(),
                        facts.head(sheet.order(), Optional.of(sheet.household())),
                        sheet.order().crew().names(),
                        sheet.members(),
                        sheet.known(),
                        Optional.empty()))
                .toList();
    }

    private List<PaperSheet> filed(Actor actor, List<VisitOrder> done) {
        Map<UUID, Visit> inForce =
                visits
                        .all(
                                actor.scope(),
                                done.stream()
                                        .flatMap(order -> order.standing().visit().stream())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Visit::id, Function.identity()));
        List<Visit> each = done.stream()
                .flatMap(order -> order.standing().visit().stream())
                .map(inForce::get)
                .toList();
        return filed(actor, done, each);
    }

    private List<PaperSheet> filed(Actor actor, List<VisitOrder> done, List<Visit> visited) {
        Map<Long, RegisteredHousehold> known = facts.households(
                actor, done.stream().map(order -> order.household().id()).toList());
        Map<Long, List<Visit>> versions = new HashMap<>();
        visits.versions(actor.scope(), done.stream().map(VisitOrder::id).toList())
                .forEach(version -> versions.computeIfAbsent(version.of().order(), order -> new ArrayList<>())
                        .add(version));
        List<PaperSheet> sheets = new ArrayList<>();
        for (int at = 0; at < done.size(); at++) {
            VisitOrder order = done.get(at);
            Optional<RegisteredHousehold> household =
                    Optional.ofNullable(known.get(order.household().id()));
            List<Visit> all = versions.getOrDefault(order.id(), Collections.emptyList());
            sheets.add(filed(actor, order, household, visited.get(at), all));
        }
        return sheets;
    }

    private PaperSheet filed(
            Actor actor, VisitOrder order, Optional<RegisteredHousehold> household, Visit visit, List<Visit> versions) {
        Form form = facts.form(order.form());
        return new PaperSheet(
                form,
                facts.head(order, household),
                visit.made().inspectors(),
                members(form, visit.answers()),
                visit.answers(),
                Optional.of(facts.filed(actor, order, household, visit, versions)));
    }

    /** As they were called when the form was filed. */
    private static Map<String, String> members(Form form, Answers answers) {
        Map<String, String> members = new LinkedHashMap<>();
        form.blocks().stream()
                .filter(block -> block.level() == Block.Level.PERSON)
                .flatMap(block -> answers.rowsOf(block).stream())
                .forEach(row -> members.put(
                        row,
                        answers.value(Answers.at("name", row)).orElse("")
                                + answers.value(Answers.at("relation", row))
                                        .map(relation -> "(" + relation + ")")
                                        .orElse("")));
        return members;
    }
}
