package shouwang.office.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import shouwang.office.access.GridPlan;
import shouwang.office.packs.Packs;
import shouwang.policy.pack.GridPost;

/** 网格岗位设置 by the plan in force. */
@Component
class PlannedGrid implements GridPlan {

    private final Packs packs;

    PlannedGrid(Packs packs) {
        this.packs = packs;
    }

    @Override
    public List<GridPost> posts() {
        return packs.inForce().gridPosts();
    }
}
