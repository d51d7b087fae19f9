package shouwang.office.app.households;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shouwang.office.kernel.OfficeClock;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.IncomeStandard;
import shouwang.policy.rule.Fact;
import shouwang.policy.rule.Judgement;
import shouwang.policy.rule.Reckoning;

/**
 * 收入为什么: the figures of a household with the formula, the parts and the standard they are compared with, as the pack
 * in force writes them.
 */
@Component
class IncomeReckoning {

    private final Packs packs;
    private final OfficeClock clock;

    IncomeReckoning(Packs packs, OfficeClock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * @param figures net, net a head, adjusted a head, each with its formula
     * @param parts the amounts that enter, as given; an empty one is unknown
     */
    record Reckoned(List<Figure> figures, List<Part> parts, Optional<IncomeStandard> standard) {}

    /** A figure and how it comes about; without an amount what is needed is unknown. */
    public record Figure(String name, String formula, Optional<BigDecimal> amount) {}

    /** An amount that enters. */
    public record Part(String name, String amount) {}

    /** The figures of the verdict, explained. */
    Reckoned explain(HouseholdAnswers.Figures found, Map<String, String> amounts, int members) {
        Judgement.Figures facts = packs.inForce().ruleBook().judgement().figures();
        List<Part> parts = new ArrayList<>();
        List<Figure> figures = List.of(
                new Figure(facts.net().says(), formula(facts.net(), parts, amounts), found.net()),
                new Figure(facts.netPerHead().says(), formula(facts.netPerHead(), parts, amounts), found.netPerHead()),
                new Figure(
                        facts.adjustedPerHead().says(),
                        formula(facts.adjustedPerHead(), parts, amounts),
                        found.adjustedPerHead()));
        parts.add(new Part("家庭人数", Integer.toString(members)));
        return new Reckoned(figures, parts, packs.inForce().standardOn(clock.today()));
    }

    /** The formula in words; the columns it rests on are added to the parts. */
    private static String formula(Fact fact, List<Part> parts, Map<String, String> amounts) {
        if (fact.origin() instanceof Fact.Origin.Is is) {
            String words = is.formula().text();
            for (Fact of : is.formula().facts()) {
                String inWords =
                        of.origin() instanceof Fact.Origin.FromColumn ? of.says() : formula(of, parts, amounts);
                words = words.replaceAll("(?<![\\w.])" + of.name().replace(".", "\\.") + "(?![\\w.])", inWords);
                addPart(of, parts, amounts);
            }
            return words.replace(" - ", " − ");
        }
        if (fact.origin() instanceof Fact.Origin.Reckoned reckoned
                && !reckoned.of().isEmpty()) {
            String base = formula(reckoned.of().get(0), parts, amounts);
            return reckoned.reckoning() == Reckoning.PER_HEAD ? "(" + base + ") ÷ 家庭人数" : base;
        }
        return fact.says();
    }

    private static void addPart(Fact fact, List<Part> parts, Map<String, String> amounts) {
        boolean isNew = parts.stream().noneMatch(part -> part.name().equals(fact.says()));
        if (isNew && fact.origin() instanceof Fact.Origin.FromColumn) {
            parts.add(new Part(fact.says(), amounts.getOrDefault(fact.name(), "")));
        }
    }
}
