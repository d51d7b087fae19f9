package shouwang.office.app.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shouwang.office.access.FieldNames;
import shouwang.office.app.areas.AreaLine.Named;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.packs.Packs;
import shouwang.office.region.AreaTag;
import shouwang.office.region.AreaTags;
import shouwang.office.region.Division;
import shouwang.office.region.Division.Level;
import shouwang.office.region.Divisions;
import shouwang.office.region.RegionProblem;
import shouwang.policy.pack.KeyArea;

/** 重点区域台: the villages of a reader with their tags, under the names that the plan in force gives the kinds. */
@Component
class AreaDesk implements FieldNames {

    private final AreaTags tags;
    private final Divisions divisions;
    private final Packs packs;

    AreaDesk(AreaTags tags, Divisions divisions, Packs packs) {
        this.tags = tags;
        this.divisions = divisions;
        this.packs = packs;
    }

    /** A kind of area and how many villages carry it. */
    public record Count(KeyArea area, long villages) {}

    List<Count> counts(Actor actor) {
        Map<String, Long> byKind = tags.holding(actor.scope()).stream()
                .collect(Collectors.groupingBy(AreaTag::kind, Collectors.counting()));
        return packs.inForce().keyAreas().stream()
                .map(area -> new Count(area, byKind.getOrDefault(area.code(), 0L)))
                .toList();
    }

    /** The towns a reader chooses from; none where there is nothing to choose. */
    List<Division> towns(Actor actor) {
        return own(actor).level() == Level.COUNTY ? divisions.children(actor.division()) : List.of();
    }

    /**
     * The villages of a town, or a reader's own; for a county that chose no town those that carry a tag.
     *
     * @param town one of the reader's; empty for none chosen
     */
    List<AreaLine> lines(Actor actor, String town) {
        Map<String, List<Named>> byVillage = tags.holding(actor.scope()).stream()
                .map(this::named)
                .collect(Collectors.groupingBy(each -> each.tag().village()));
        Division own = own(actor);
        List<AreaLine> lines = new ArrayList<>();
        for (Division above : own.level() == Level.COUNTY ? divisions.children(own.code()) : List.of(own)) {
            boolean isAsked = own.level() != Level.COUNTY || above.code().equals(town);
            for (Division village : villages(above)) {
                List<Named> carried = byVillage.getOrDefault(village.code(), List.of());
                if (isAsked || town.isEmpty() && !carried.isEmpty()) {
                    lines.add(new AreaLine(village, divisions.path(above.code()), carried));
                }
            }
        }
        return lines;
    }

    /** A group carries no tag of its own. */
    private List<Division> villages(Division own) {
        return switch (own.level()) {
            case TOWN -> divisions.children(own.code());
            case VILLAGE -> List.of(own);
            default -> List.of();
        };
    }

    /** The village, when it is one of the reader's. */
    Division village(Actor actor, String code) {
        mustSee(actor);
        return Optional.of(code)
                .filter(actor.scope()::contains)
                .flatMap(divisions::find)
                .filter(found -> found.level() == Level.VILLAGE)
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    /** All tags the village carries or carried. */
    List<Named> ofVillage(Actor actor, String village) {
        return tags.ofVillage(actor.scope(), village).stream().map(this::named).toList();
    }

    List<KeyArea> kinds() {
        return packs.inForce().keyAreas();
    }

    /** Sets a tag of one of the plan's kinds. */
    void set(Actor actor, String village, String kind, String reason, LocalDate from) {
        boolean isKnown = kinds().stream().anyMatch(area -> area.code().equals(kind));
        if (actor.scope().contains(village) && AreaTags.mayTag(actor) && !isKnown) {
            throw RegionProblem.NO_KIND.refuse();
        }
        tags.set(actor, village, kind, reason, from);
    }

    void end(Actor actor, String village, long tag, String because, LocalDate until) {
        tags.end(actor, village, tag, because, until);
    }

    @Override
    public Optional<String> field(String room, String thing, String field) {
        return Optional.empty();
    }

    /** The operation record says a kind by its name. */
    @Override
    public Optional<String> meaning(String room, String stored) {
        return room.equals("region")
                ? Optional.of(packs.inForce().nameOfKeyArea(stored)).filter(name -> !name.equals(stored))
                : Optional.empty();
    }

    private Named named(AreaTag tag) {
        return new Named(tag, packs.inForce().nameOfKeyArea(tag.kind()));
    }

    private Division own(Actor actor) {
        mustSee(actor);
        return divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
    }

    private static void mustSee(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
