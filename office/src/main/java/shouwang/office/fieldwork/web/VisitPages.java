package shouwang.office.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shouwang.office.fieldwork.Crew;
import shouwang.office.fieldwork.FieldworkProblem;
import shouwang.office.fieldwork.Giving;
import shouwang.office.fieldwork.VisitLists;
import shouwang.office.fieldwork.VisitLists.Line;
import shouwang.office.fieldwork.VisitLists.Row;
import shouwang.office.fieldwork.VisitOrders;
import shouwang.office.fieldwork.Visits;
import shouwang.office.kernel.Actor;
import shouwang.office.kernel.KernelProblem;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.kernel.Refusal;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;

/** 入户排查: how far every village and group is, the orders behind each figure, and giving them out. */
@Controller
class VisitPages {

    private static final int ROWS = 50;
    private static final int CREW = 4;
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("open", "待入户");
        STATES.put("done", "已填报");
        STATES.put("overdue", "已逾期");
        STATES.put("again", "要再去");
        STATES.put("unreachable", "联系不上");
        STATES.put("contradicted", "填报后有矛盾");
        STATES.put("", "全部");
    }

    private final VisitLists lists;
    private final VisitOrders orders;
    private final Divisions divisions;
    private final OfficeClock clock;

    VisitPages(VisitLists lists, VisitOrders orders, Divisions divisions, OfficeClock clock) {
        this.lists = lists;
        this.orders = orders;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What was typed to give orders out. */
    record GivingForm(
            @Nullable String division,
            @Nullable List<String> name,
            @Nullable List<String> post,
            @Nullable String dueOn,
            @Nullable Boolean reassign) {

        public String nameAt(int at) {
            return at(name, at);
        }

        public String postAt(int at) {
            return at(post, at);
        }

        Crew crew() {
            List<Crew.Inspector> people = new ArrayList<>();
            for (int at = 0; at < CREW; at++) {
                if (!nameAt(at).isBlank()) {
                    people.add(new Crew.Inspector(
                            Optional.empty(), nameAt(at).strip(), postAt(at).strip()));
                }
            }
            return new Crew(people);
        }

        private static String at(@Nullable List<String> texts, int at) {
            return texts == null || at >= texts.size() ? "" : texts.get(at);
        }
    }

    /** A place with its name. */
    public record Place(String name, Line line) {}

    @GetMapping("/visits")
    String progress(Actor actor, Model model) {
        requireReader(actor);
        boolean byGroup = divisions
                .find(actor.division())
                .filter(own -> own.level() == Division.Level.VILLAGE || own.level() == Division.Level.GROUP)
                .isPresent();
        List<Place> places = lists.lines(actor, byGroup).stream()
                .map(line -> new Place(name(line.division(), byGroup), line))
                .toList();
        model.addAttribute("places", places);
        model.addAttribute("all", total(actor, places));
        model.addAttribute("gives", Visits.mayFile(actor));
        return "fieldwork/visits";
    }

    @GetMapping("/visits/orders")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        requireReader(actor);
        String place = division.isEmpty() ? actor.division() : division;
        Division shown = divisions
                .find(place)
                .filter(found ->
                        actor.scope().contains(found.code()) || found.code().equals(actor.division()))
                .orElseThrow(KernelProblem.NOT_FOUND::refuse);
        List<Row> found = lists.orders(
                actor, new VisitLists.Asked(place, STATES.containsKey(state) ? state : "", mine, after, ROWS + 1));
        List<Row> rows = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", rows);
        model.addAttribute("place", shown);
        model.addAttribute("states", STATES);
        model.addAttribute("state", state);
        model.addAttribute("mine", mine);
        model.addAttribute("after", after);
        model.addAttribute("next", found.size() > ROWS ? rows.get(ROWS - 1).order() : 0);
        model.addAttribute("files", Visits.mayFile(actor));
        return "fieldwork/orders";
    }

    @GetMapping("/visits/giving")
    String giving(Actor actor, @RequestParam(defaultValue = "") String division, Model model) {
        requireGiver(actor);
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed",
                    new GivingForm(
                            division, List.of(), List.of(), orders.dueOn().toString(), false));
        }
        model.addAttribute("villages", villages(actor));
        model.addAttribute("crewSize", CREW);
        return "fieldwork/giving";
    }

    @PostMapping("/visits/orders")
    String give(Actor actor, @ModelAttribute("typed") GivingForm typed, Model model, HttpServletResponse response) {
        requireGiver(actor);
        try {
            LocalDate due = Days.of(typed.dueOn() == null ? "" : typed.dueOn(), clock);
            String place = typed.division() == null ? "" : typed.division();
            Giving.Given given =
                    orders.giveAll(actor, new Giving(place, typed.crew(), due, Boolean.TRUE.equals(typed.reassign())));
            return "redirect:/visits?given=" + given.given();
        } catch (Refusal refusal) {
            if (!(refusal.problem() instanceof FieldworkProblem)) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("wrong", refusal.words());
            return giving(actor, "", model);
        }
    }

    /** The villages of the actor with their groups. */
    private Map<Division, List<Division>> villages(Actor actor) {
        Map<Division, List<Division>> villages = new LinkedHashMap<>();
        Division own = divisions.find(actor.division()).orElseThrow(KernelProblem.NOT_FOUND::refuse);
        List<Division> below = own.level() == Division.Level.VILLAGE ? List.of(own) : divisions.children(own.code());
        below.forEach(village -> villages.put(village, divisions.children(village.code())));
        return villages;
    }

    private String name(String code, boolean byGroup) {
        String name = divisions.find(code).map(Division::shortName).orElse(code);
        return byGroup && code.length() == 12 ? "未分组" : name;
    }

    private static Line total(Actor actor, List<Place> places) {
        List<Line> lines = places.stream().map(Place::line).toList();
        return new Line(
                actor.division(),
                lines.stream().mapToInt(Line::households).sum(),
                lines.stream().mapToInt(Line::orders).sum(),
                lines.stream().mapToInt(Line::done).sum(),
                lines.stream().mapToInt(Line::unreachable).sum(),
                lines.stream().mapToInt(Line::overdue).sum(),
                lines.stream().flatMap(line -> line.next().stream()).findFirst());
    }

    private static void requireReader(Actor actor) {
        if (!actor.role().seesHouseholds()) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }

    private static void requireGiver(Actor actor) {
        if (!Visits.mayFile(actor)) {
            throw KernelProblem.NOT_YOUR_ROLE.refuse();
        }
    }
}
