package shouwang.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a verdict is put together: which facts are its figures, and which marks are given.
 *
 * @param figures the facts that answer for net income, net income a head and adjusted income a head
 * @param states the facts that say in range, monitored and eliminated
 * @param risks the fact that lists the risks
 * @param riskCodes the code of each risk
 */
public record Judgement(
        Figures figures,
        States states,
        Fact risks,
        Map<String, String> riskCodes,
        List<Mark> focus,
        List<Mark> proposals,
        Otherwise otherwise) {

    public record Figures(Fact net, Fact netPerHead, Fact adjustedPerHead) {}

    public record States(Fact inRange, Fact monitored, Fact eliminated) {}

    /** What is said when nothing is proposed: with the income unknown, and with it known. */
    public record Otherwise(String incomeUnknown, String nothing) {}

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(
                figures.net,
                figures.netPerHead,
                figures.adjustedPerHead,
                states.inRange,
                states.monitored,
                states.eliminated,
                risks));
        focus.forEach(mark -> facts.addAll(mark.question().when().facts()));
        proposals.forEach(mark -> facts.addAll(mark.question().when().facts()));
        return facts;
    }
}
