package shouwang.office.access;

import java.util.List;
import shouwang.policy.pack.GridPost;

/** 网格岗位设置: which posts the plan in force wants in which cells; whoever knows the plan answers. */
public interface GridPlan {

    /** The posts of the grid and of the responsibility register, in the order of the lists. */
    List<GridPost> posts();
}
