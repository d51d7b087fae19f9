package shouwang.policy.pack;

import java.util.List;
import shouwang.policy.Clause;

/**
 * 网格岗位: a post of the three-level grid, or of the responsibility register (责任清单), as the plan names it.
 *
 * @param levels in which cells of the grid it stands
 * @param isShared whether several persons may hold it in one cell
 * @param staffKind as what its holder takes part in the screening: 乡村干部
 * @param usually who usually holds it: a suggestion for whoever fills the grid, never a rule
 */
public record GridPost(
        String code,
        String name,
        Register register,
        List<Level> levels,
        boolean isShared,
        String staffKind,
        String usually,
        String duty,
        List<Clause> basis) {

    /** Which list a post belongs to (名册). */
    public enum Register {
        /** 网格体系. */
        GRID,
        /** 责任清单. */
        RESPONSIBILITY
    }

    /** A level of the grid's cells (网格层级). */
    public enum Level {
        TOWN("镇"),
        VILLAGE("村"),
        GROUP("组");

        private final String title;

        Level(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
