package shouwang.office.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shouwang.office.kernel.Role;

/** 菜单: the rooms a post works in, in the order of the work. */
public enum Menu {
    BOARD("工作台", "/", Role.VILLAGE_MONITOR, Role.TOWN_OFFICER, Role.COUNTY_OFFICER, Role.SYSTEM_ADMINISTRATOR),
    HOUSEHOLDS("农户", "/households", Role.VILLAGE_MONITOR, Role.TOWN_OFFICER, Role.COUNTY_OFFICER),
    IMPORTS("花名册导入", "/imports", Role.TOWN_OFFICER, Role.COUNTY_OFFICER),
    LISTS("名单", "/lists", Role.VILLAGE_MONITOR, Role.TOWN_OFFICER, Role.COUNTY_OFFICER),
    WAITING("待核对", "/waiting", Role.TOWN_OFFICER),
    ANNEXES("附件", "/annexes", Role.VILLAGE_MONITOR, Role.TOWN_OFFICER, Role.COUNTY_OFFICER),
    RULES("规则", "/rules", Role.VILLAGE_MONITOR, Role.TOWN_OFFICER, Role.COUNTY_OFFICER),
    ACCOUNTS("账号与岗位", "/accounts", Role.TOWN_OFFICER, Role.COUNTY_OFFICER, Role.SYSTEM_ADMINISTRATOR),
    AUDIT("操作记录", "/audit", Role.TOWN_OFFICER, Role.COUNTY_OFFICER, Role.SYSTEM_ADMINISTRATOR);

    private final String title;
    private final String path;
    private final Set<Role> roles;

    Menu(String title, String path, Role... roles) {
        this.title = title;
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    static List<Menu> of(Role role) {
        return Arrays.stream(values())
                .filter(entry -> entry.roles.contains(role))
                .toList();
    }
}
