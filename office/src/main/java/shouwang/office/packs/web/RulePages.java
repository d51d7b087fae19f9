package shouwang.office.packs.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.PolicyPack;

/** 规则: the rule book in force, entry by entry, and the plan that it belongs to. */
@Controller
class RulePages {

    private final Packs packs;
    private final OfficeClock clock;
    private final List<RuleCard> cards;

    RulePages(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
        this.cards = RuleCard.all(packs.inForce());
    }

    @GetMapping("/rules")
    String list(Actor actor, @RequestParam(defaultValue = "") String words, Model model) {
        mayRead(actor);
        Map<String, List<RuleCard>> sections = cards.stream()
                .filter(card -> card.holds(words))
                .collect(Collectors.groupingBy(RuleCard::section, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("sections", sections);
        model.addAttribute(
                "found", sections.values().stream().mapToInt(List::size).sum());
        model.addAttribute("words", words);
        model.addAttribute("plan", packs.inForce().campaign());
        return "packs/rules";
    }

    @GetMapping("/rules/{id}")
    String rule(Actor actor, @PathVariable String id, Model model) {
        mayRead(actor);
        model.addAttribute(
                "rule",
                cards.stream()
                        .filter(card -> card.id().equalsIgnoreCase(id))
                        .findFirst()
                        .orElseThrow(KernelProblem.NOT_FOUND::refuse));
        return "packs/rule";
    }

    @GetMapping("/rules/plan")
    String plan(Actor actor, Model model) {
        mayRead(actor);
        PolicyPack pack = packs.inForce();
        model.addAttribute("plan", pack.campaign());
        model.addAttribute("standard", pack.standardOn(clock.today()).orElse(null));
        model.addAttribute("groups", pack.keyGroups());
        model.addAttribute("formOfOthers", pack.formOfOthers());
        model.addAttribute("areas", pack.keyAreas());
        model.addAttribute("newDibaoSince", pack.newDibaoSince());
        model.addAttribute("clauses", pack.clauses());
        model.addAttribute("history", packs.history(actor));
        return "packs/plan";
    }

    /** The files of a pack to the letter, also of one that is no longer in force. */
    @GetMapping("/rules/packs/{pack:\\d+}")
    String stored(Actor actor, @PathVariable long pack, Model model) {
        mayRead(actor);
        Map<String, String> files = packs.filesOf(actor, pack);
        if (files.isEmpty()) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
        model.addAttribute("files", files);
        model.addAttribute(
                "pack",
                packs.history(actor).stream()
                        .filter(known -> known.pack() == pack)
                        .findFirst()
                        .orElseThrow(KernelProblem.NOT_FOUND::refuse));
        return "packs/stored";
    }

    private static void mayRead(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
