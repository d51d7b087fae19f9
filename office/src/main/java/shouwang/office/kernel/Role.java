package shouwang.office.kernel;

/** 角色: what a post entitles its holder to do, named as the offices name it. */
public enum Role {
    VILLAGE_MONITOR("村监测员"),
    TOWN_OFFICER("镇乡村振兴办工作人员"),
    COUNTY_OFFICER("县级业务人员"),
    SYSTEM_ADMINISTRATOR("系统管理员"),
    /** The office itself, for work nobody ordered by hand; never given to a person. */
    OFFICE("本系统");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The name on pages and papers. */
    public String title() {
        return title;
    }

    /** Whether the holder runs the campaign of a town: loads files, decides waiting rows, hands in annexes. */
    public boolean runsCampaign() {
        return this == TOWN_OFFICER || this == OFFICE;
    }

    /** Whether the holder may see households at all. */
    public boolean seesHouseholds() {
        return this != SYSTEM_ADMINISTRATOR;
    }
}
