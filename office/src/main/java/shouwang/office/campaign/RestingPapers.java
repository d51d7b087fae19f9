package shouwang.office.campaign;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shouwang.office.correspondence.Paper;
import shouwang.office.region.Division;
import shouwang.office.region.Divisions;
import shouwang.office.screening.WithdrawalAsked;
import shouwang.policy.pack.Annex;
import shouwang.policy.pack.AnnexUse;

/** 上报依据: an annex that counts households by their key groups rests on the lists that were there when it was handed in. */
@Component
class RestingPapers {

    private final Annexes annexes;
    private final Divisions divisions;

    RestingPapers(Annexes annexes, Divisions divisions) {
        this.annexes = annexes;
        this.divisions = divisions;
    }

    /** What was handed in keeps its lists. */
    @EventListener
    void keep(WithdrawalAsked asked) {
        List<Paper> resting = annexes.all().stream()
                .filter(RestingPapers::restsOnLists)
                .flatMap(annex -> annexes.handedIn(asked.actor(), annex).stream())
                .filter(paper -> asked.divisions().contains(paper.division())
                        && paper.handedIn().at().isAfter(asked.takenAt()))
                .toList();
        if (!resting.isEmpty()) {
            throw CampaignProblem.PAPERS_REST_ON_LIST.refuse(
                    resting.stream().map(this::named).collect(Collectors.joining("、")));
        }
    }

    private static boolean restsOnLists(Annex annex) {
        return annex.use() == AnnexUse.DISPATCH || annex.use() == AnnexUse.LEDGER;
    }

    private String named(Paper paper) {
        return "%s%s第 %d 版"
                .formatted(
                        divisions
                                .find(paper.division())
                                .map(Division::shortName)
                                .orElse(""),
                        paper.number(),
                        paper.version());
    }
}
