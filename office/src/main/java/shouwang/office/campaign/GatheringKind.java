package shouwang.office.campaign;

import shouwang.office.region.Division.Level;

/** 部署与培训的类别: what the plan wants held before anybody goes from door to door. */
public enum GatheringKind {
    PLAN("镇级实施方案", Level.TOWN, false),
    MOBILISATION("动员部署会", Level.TOWN, true),
    TRAINING("业务培训", Level.TOWN, true),
    BRIEFING("村级安排部署", Level.VILLAGE, true);

    private final String title;
    private final Level heldBy;
    private final boolean isAttended;

    GatheringKind(String title, Level heldBy, boolean isAttended) {
        this.title = title;
        this.heldBy = heldBy;
        this.isAttended = isAttended;
    }

    public String title() {
        return title;
    }

    /** At which level it is held. */
    public Level heldBy() {
        return heldBy;
    }

    /** Whether people come to it; a plan is only filed. */
    public boolean isAttended() {
        return isAttended;
    }
}
