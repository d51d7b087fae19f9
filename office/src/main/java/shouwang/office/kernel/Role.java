package shouwang.office.kernel;

/** 角色: what a post entitles its holder to do, named as the offices name it. */
public enum Role {
    VILLAGE_MONITOR("村监测员"),
    VILLAGE_CHIEF("村(社区)主要负责人"),
    TOWN_OFFICER("镇乡村振兴办工作人员"),
    TOWN_LEADER("镇主要负责同志"),
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

    /** Whether the holder works in one village: knows its households, corrects them, has no view of the town. */
    public boolean worksInVillage() {
        return this == VILLAGE_MONITOR || this == VILLAGE_CHIEF;
    }

    /** Whether the holder changes what is known of households: the village's own people and whoever runs the campaign. */
    public boolean entersFacts() {
        return worksInVillage() || runsCampaign();
    }

    /** Whether the holder belongs to those who carry a town's screening out (参与人员). */
    public boolean takesPart() {
        return worksInVillage() || this == TOWN_OFFICER || this == TOWN_LEADER;
    }

    /** Whether the holder keeps the accounts and posts below: those who lead read, those who do the office's work keep. */
    public boolean keepsAccounts() {
        return this == TOWN_OFFICER || this == COUNTY_OFFICER || this == SYSTEM_ADMINISTRATOR || this == OFFICE;
    }

    /** Whether the holder may see households at all. */
    public boolean seesHouseholds() {
        return this != SYSTEM_ADMINISTRATOR;
    }
}
