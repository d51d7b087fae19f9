package shouwang.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the desk says of a household as a whole (研判结果). Amounts have two decimals and are absent when unknown.
 *
 * @param net net income (家庭纯收入)
 * @param netPerHead net income a head (家庭人均纯收入)
 * @param adjustedPerHead with claims and less eligible cost (人均收入参考值)
 * @param risks codes of the roster's risks, in its order
 * @param focus codes of why a household deserves a look (重点关注)
 * @param proposals codes of what is proposed to be done, never empty
 */
public record Verdict(
        Optional<BigDecimal> net,
        Optional<BigDecimal> netPerHead,
        Optional<BigDecimal> adjustedPerHead,
        InRange inRange,
        Monitored monitored,
        List<String> risks,
        List<String> focus,
        List<String> proposals) {}
