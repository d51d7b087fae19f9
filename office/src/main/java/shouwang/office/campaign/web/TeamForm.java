package shouwang.office.campaign.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shouwang.office.campaign.CampaignProblem;
import shouwang.office.campaign.NewTeam;
import shouwang.office.kernel.KernelProblem;

/** 新建工作组: what was typed and ticked to form a team. */
record TeamForm(
        @Nullable String form,
        @Nullable String division,
        @Nullable String name,
        @Nullable List<Long> staff,
        @Nullable String reason) {

    static TeamForm blank(String division) {
        return new TeamForm(UUID.randomUUID().toString(), division, "", List.of(), "");
    }

    NewTeam asked() {
        return new NewTeam(text(division), text(name), staff == null ? List.of() : staff, text(reason));
    }

    UUID id() {
        try {
            return UUID.fromString(text(form));
        } catch (IllegalArgumentException notOurForm) {
            throw KernelProblem.NOT_FOUND.refuse();
        }
    }

    /** Whether somebody was ticked before the form came back. */
    public boolean has(long id) {
        return staff != null && staff.contains(id);
    }

    /** Beside which field a refusal belongs. */
    static String fieldOf(CampaignProblem problem) {
        return switch (problem) {
            case TEAM_NAME_MISSING, TEAM_NAME_TAKEN -> "name";
            case REASON_NEEDED -> "reason";
            case DIVISION_NOT_YOURS -> "division";
            default -> "staff";
        };
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
