package shouwang.office.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import shouwang.office.kernel.Role;

/** 菜单: the rooms a post works in, in the order of the work. */
public enum Menu {
    TODAY("我的今天", "/today", Role::seesHouseholds),
    BOARD("工作台", "/", role -> role != Role.OFFICE),
    HOUSEHOLDS("农户", "/households", Role::seesHouseholds),
    IMPORTS("花名册导入", "/imports", Menu::seesTheTown),
    GRID("网格", "/grid", Role::seesHouseholds),
    STAFF("人员与培训", "/staff", Role::seesHouseholds),
    LISTS("名单", "/lists", Role::seesHouseholds),
    WAITING("待核对", "/waiting", Role::runsCampaign),
    TEAMS("工作组", "/teams", Role::seesHouseholds),
    VISITS("入户排查", "/visits", Role::seesHouseholds),
    MEETINGS("会议", "/meetings", Role::seesHouseholds),
    CASES("识别认定", "/cases", Role::seesHouseholds),
    MARKS("标注", "/marks", Role::seesHouseholds),
    ANNEXES("附件", "/annexes", Role::seesHouseholds),
    SUMMARY("工作总结", "/summary", Menu::seesTheTown),
    RULES("规则", "/rules", Role::seesHouseholds),
    ACCOUNTS("账号与岗位", "/accounts", Role::keepsAccounts),
    AUDIT("操作记录", "/audit", role -> !role.worksInVillage());

    private final String title;
    private final String path;
    private final Predicate<Role> stands;

    Menu(String title, String path, Predicate<Role> stands) {
        this.title = title;
        this.path = path;
        this.stands = stands;
    }

    public String title() {
        return title;
    }

    public String path() {
        return path;
    }

    private static boolean seesTheTown(Role role) {
        return role.seesHouseholds() && !role.worksInVillage();
    }

    static List<Menu> of(Role role) {
        return Arrays.stream(values()).filter(entry -> entry.stands.test(role)).toList();
    }
}
